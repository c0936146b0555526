import { canonicalJson } from "#lib/base/canonical-json.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { PersonDescription } from "./types.ts";

/** The columns of a description. */
export const descriptionColumns = {
  name: true,
  nativeName: true,
  nativeLanguage: true,
  affiliation: true,
  position: true,
  country: true,
  orcid: true,
  bio: true,
} as const;

/** Stands for a description as it is now: a form that changes it says what it changes. */
export function personStamp(described: PersonDescription): string {
  const { name, nativeName, nativeLanguage, affiliation, position, country, orcid, bio } = described;
  const told = { name, nativeName, nativeLanguage, affiliation, position, country, orcid, bio };
  return hashOf(canonicalJson(told)).slice(0, 16);
}
