import type { Actor } from "#lib/base/actor.ts";
import type { PaperState } from "#lib/domain/papers/types.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printedTexts } from "#lib/domain/publications/printed-texts.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { commentGaps } from "./comment-gaps.ts";
import { type Finding, weighChecks } from "./rules.ts";
import { announcedCheck, figuresCheck, gap, standingWaivers, wordsCheck } from "./shared-checks.ts";
import { termGaps } from "./term-gaps.ts";
import { textGaps } from "./text-gaps.ts";
import type { CheckedSubject, ReadinessCheck } from "./types.ts";

/** A paper to be checked, whom the caller has authorized. */
export type CheckedPaper = CheckedSubject & { kind: "paper"; state: PaperState };

/** What is to be published of it: a whole edition's matter will do. */
export type PaperMatter = Pick<EditionMatter, "document" | "title" | "standfirst" | "language"> & {
  authors: readonly unknown[];
};

/** Checks what is to be published of a paper, as `checkReadiness` does for a report. */
export async function checkPaperReadiness(
  tx: Tx,
  actor: Actor,
  paper: CheckedPaper,
  matter: PaperMatter,
): Promise<ReadinessCheck[]> {
  const { document } = matter;
  const { room, groupId } = paper;
  const texts = printedTexts({ ...matter, findings: [] });
  const found: Finding[] = [
    wordsCheck(document, room),
    await figuresCheck(tx, paper, document),
    await commentGaps(tx, paper),
    approval(paper),
    ...textGaps(document, { appUrl: settings().appUrl, room }),
    termGaps(texts, await listTerms(actor, groupId, tx), room),
    byline(matter, room),
    await announcedCheck(tx, groupId),
  ];
  return weighChecks(found, await standingWaivers(tx, paper));
}

const approved: readonly PaperState[] = ["ready", "scheduled", "published"];

/** Its authors have approved the final text. */
function approval({ state, room }: CheckedPaper): Finding {
  const gaps = approved.includes(state) ? [] : [gap("notFinal", {}, room)];
  return { kind: "approval", total: null, gaps };
}

/** Whose it is, and how it is called. */
function byline({ title, language, authors }: PaperMatter, room: string): Finding {
  const missing = [
    ...(title.trim() === "" ? ["titleMissing"] : []),
    ...(language.trim() === "" ? ["languageMissing"] : []),
    ...(authors.length === 0 ? ["authorsMissing"] : []),
  ];
  return { kind: "byline", total: null, gaps: missing.map((says) => gap(says, {}, room)) };
}
