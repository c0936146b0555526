import { canonicalJson } from "#lib/base/canonical-json.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { InstitutionDescription } from "./types.ts";

/** Stands for what is said of the institution: another description has another. */
export function institutionStamp(described: InstitutionDescription): string {
  return hashOf(canonicalJson(described));
}
