import type { Actor } from "#lib/base/actor.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { findTermIssues } from "./find-term-issues.ts";
import type { CheckedTerm, TermCheck } from "./types.ts";

const shownIssues = 200;

/**
 * Checks a text as the actor reads it at this moment.
 * @returns null when there is no such text for them
 */
export async function readTermCheck(
  actor: Actor,
  documentId: string,
  terms: readonly CheckedTerm[],
): Promise<TermCheck | null> {
  const text = await readText(actor, documentId);
  if (!text) return null;
  const issues = findTermIssues(text.document, terms);
  const byTerm = new Map<string, number>();
  for (const { termId } of issues) byTerm.set(termId, (byTerm.get(termId) ?? 0) + 1);
  return { issues: issues.slice(0, shownIssues), total: issues.length, byTerm };
}
