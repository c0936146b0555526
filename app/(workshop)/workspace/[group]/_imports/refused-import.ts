import "#server-only";
import { maxImportBytes } from "#lib/domain/imports/rules.ts";
import { importFailures } from "#lib/import/types.ts";
import { refusalText } from "#lib/web/refusal-text.ts";

const kinds: readonly string[] = [...importFailures, "FileTooHeavy", "NotAllowed", "NotVisible", "SignedOut"];

/** Why the file that a form without script sent was refused, in a sentence; null if none was. */
export async function refusedImport(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<string | null> {
  const { refused } = await searchParams;
  if (typeof refused !== "string" || !kinds.includes(refused)) return null;
  const refusal = { kind: refused, megabytes: maxImportBytes / 1_000_000 };
  return refusalText(refusal);
}
