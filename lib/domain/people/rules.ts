import { orcidOf } from "#lib/base/orcid.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ServedType } from "#lib/infra/images/types.ts";
import type { DescribePersonInput } from "./schema.ts";
import type { PersonDescription } from "./types.ts";

export type DescriptionRefusal = { kind: "NotAnOrcid" | "NativeNameNeedsLanguage" };

/** What somebody is to be described as, of what was typed. Refuses: NotAnOrcid, NativeNameNeedsLanguage (without it nobody
 *  can pronounce the name or choose its letters). */
export function decideDescription(input: DescribePersonInput): Result<PersonDescription, DescriptionRefusal> {
  const { name, affiliation, position, country, bio, nativeName = null, nativeLanguage = null } = input;
  const orcid = input.orcid ? orcidOf(input.orcid) : null;
  if (input.orcid && !orcid) return refuse({ kind: "NotAnOrcid" });
  if (nativeName && !nativeLanguage) return refuse({ kind: "NativeNameNeedsLanguage" });
  const native = { nativeName, nativeLanguage: nativeName && nativeLanguage };
  return ok({ name, ...native, affiliation, position, country, orcid, bio });
}

/** Whether somebody was something until now that is to be kept as what they were. */
export function isMove(
  before: Pick<PersonDescription, "affiliation" | "position">,
  after: Pick<PersonDescription, "affiliation" | "position">,
): boolean {
  if (!before.affiliation && !before.position) return false;
  return before.affiliation !== after.affiliation || before.position !== after.position;
}

/** Where a portrait's bytes stand in the file store. */
export function portraitKey(hash: string, width: number, type: ServedType = "webp"): string {
  return `portraits/${hash}/${width}.${type}`;
}

/** The stored width that serves whoever asks for this one: the narrowest that is wide enough, else the widest. */
export function portraitWidth(widths: readonly number[], asked: number): number | null {
  return widths.find((width) => width >= asked) ?? widths.at(-1) ?? null;
}
