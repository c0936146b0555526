import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { findLastVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { findWords } from "#lib/editor/find-words.ts";
import { runningText } from "#lib/editor/passage-text.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { ProposeFindingInput } from "./schema.ts";

export type PassageGone = { kind: "PassageGone" };

/** A passage as evidence keeps it: exact words, where they stand, and the version, null for the working text. */
export type QuotedPassage = {
  documentId: string;
  documentVersionId: string | null;
  quote: string;
  anchor: { blockId: string | null; prefix: string; suffix: string };
};

/**
 * Looks the quoted words up in the paper as it stands, so that nobody is quoted with what they did not write; the quote
 * is as the paper has it, and so is its neighbourhood.
 * Refuses: NotVisible (the paper is not the actor's to read), PassageGone (the words do not stand in it).
 */
export async function findQuotedPassage(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { documentId, quote, anchor }: NonNullable<ProposeFindingInput["passage"]>,
): Promise<Result<QuotedPassage, NotVisible | PassageGone>> {
  const paper = await tx.paper.findFirst({
    where: { AND: [{ groupId, documentId }, visiblePapers(actor)] },
    select: { document: { select: { closedAt: true } } },
  });
  if (!paper) return notVisible();
  const version = paper.document.closedAt ? await findLastVersion(tx, documentId) : null;
  const document = version?.content ?? withoutSuggestions(await readWorkingText(tx, documentId));
  const passage = findWords(runningText(document), { quote, anchor });
  if (!passage) return refuse({ kind: "PassageGone" });
  return ok({ documentId, documentVersionId: version?.id ?? null, ...passage });
}
