import type { Actor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { printPapers } from "#lib/domain/publications/print-papers.ts";
import { printedTexts } from "#lib/domain/publications/printed-texts.ts";
import { referencesIn } from "#lib/domain/publications/rules.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { commentGaps } from "./comment-gaps.ts";
import { type Finding, weighChecks } from "./rules.ts";
import { announcedCheck, figuresCheck, gap, standingWaivers, wordsCheck } from "./shared-checks.ts";
import { termGaps } from "./term-gaps.ts";
import { textGaps } from "./text-gaps.ts";
import type { Gap, ReadinessCheck } from "./types.ts";

/** What is to be published, as far as it is checked: a whole edition's matter will do. */
export type ReadinessMatter = Pick<
  EditionMatter,
  | "document"
  | "title"
  | "standfirst"
  | "language"
  | "findings"
  | "corporateAuthor"
  | "foreword"
  | "summary"
  | "charter"
>;

/**
 * Checks what is to be published of a report against everything that has to be in order, as things stand at this moment, and
 * against what was waived. `isReady` says whether it may go out.
 * @param report whom the caller has authorized
 */
export async function checkReadiness(
  tx: Tx,
  actor: Actor,
  report: Pick<LoadedReport, "id" | "groupId" | "documentId" | "state">,
  matter: ReadinessMatter,
): Promise<ReadinessCheck[]> {
  const { document } = matter;
  const room = "report";
  const found: Finding[] = [
    wordsCheck(document, room),
    await figuresCheck(tx, { ...report, room }, document),
    ...(await embedded(tx, actor, report, matter)),
    await commentGaps(tx, { ...report, room }),
    ...signOff(report),
    ...textGaps(document, { appUrl: settings().appUrl, room }),
    termGaps(printedTexts(matter), await listTerms(actor, report.groupId, tx), room),
    metadata(matter),
    await announcedCheck(tx, report.groupId),
  ];
  return weighChecks(found, await standingWaivers(tx, { kind: "report", id: report.id }));
}

/** The findings and papers a report prints, as they are now: what was signed may have moved on since. */
async function embedded(
  tx: Tx,
  actor: Actor,
  { groupId }: Pick<LoadedReport, "groupId">,
  matter: ReadinessMatter,
): Promise<Finding[]> {
  const references = referencesIn(matter.document);
  const now = await printFindings(tx, actor, { groupId, ids: references.findings });
  const papers = await printPapers(tx, groupId, references.papers);
  const uncalled = await tx.finding.findMany({
    where: { groupId, id: { in: now.uncalled } },
    select: { id: true, number: true },
  });
  const unpublished = await tx.paper.findMany({
    where: { groupId, id: { in: papers.unpublished } },
    select: { id: true, slug: true, title: true },
  });
  return [
    {
      kind: "findings",
      total: references.findings.length,
      gaps: [
        ...now.uncalled.map((id) => {
          const row = uncalled.find((one) => one.id === id);
          return row
            ? gap("uncalled", { number: row.number }, `findings/${row.number}`, id)
            : gap("unknownFinding", {}, "report", id);
        }),
        ...calledAnew(now.printed, matter),
      ],
    },
    objections(now.printed, matter),
    {
      kind: "papers",
      total: references.papers.length,
      gaps: [
        ...papers.unpublished.map((id) => {
          const row = unpublished.find((one) => one.id === id);
          return row
            ? gap("unpublished", { title: row.title }, `papers/${row.slug}`, id)
            : gap("unknownPaper", {}, "report", id);
        }),
        ...papers.awaited
          .filter(({ isConfirmed }) => !isConfirmed)
          .map(({ id, title, slug }) => gap("unconfirmed", { title }, `papers/${slug}/publish`, id)),
      ],
    },
  ];
}

/** What was signed says another outcome than the one that is recorded now, or that one with other reasons. */
function calledAnew(now: ReadinessMatter["findings"], { findings: printed }: ReadinessMatter): Gap[] {
  const calledOn = new Map(printed.map((finding) => [finding.id, finding.calledOn]));
  return now
    .filter((finding) => calledOn.has(finding.id) && calledOn.get(finding.id) !== finding.calledOn)
    .map(({ id, number }) => gap("calledAnew", { number }, `findings/${number}`, id));
}

/** Every objection that stands now is printed in its holder's words, whether or not their name is. */
function objections(now: ReadinessMatter["findings"], { findings: printed }: ReadinessMatter): Finding {
  const standing = now.flatMap(({ id, number, positions }) =>
    positions.filter(({ value }) => value === "objection").map(({ text }) => ({ id, number, text })),
  );
  const isPrinted = ({ id, text }: (typeof standing)[number]) =>
    printed.some(
      (finding) =>
        finding.id === id &&
        finding.positions.some((position) => position.value === "objection" && position.text === text),
    );
  return {
    kind: "objections",
    total: standing.length,
    gaps: standing
      .filter((one) => !isPrinted(one))
      .map(({ id, number }, index) => gap("unprinted", { number }, `findings/${number}`, `${id}/${index}`)),
  };
}

/** Signed and approved; not asked of a report that may be published without. */
function signOff({ state }: Pick<LoadedReport, "state">): Finding[] {
  if (state === "approved" || state === "scheduled") return [{ kind: "signOff", total: null, gaps: [] }];
  if (allows(reportRights, ["moderator"], state, "publish")) return [];
  return [{ kind: "signOff", total: null, gaps: [gap("notApproved", {}, "report/sign-off")] }];
}

function metadata({ title, standfirst, language }: ReadinessMatter): Finding {
  const parts = { title, standfirst, language };
  const gaps = Object.entries(parts)
    .filter(([, words]) => words.trim() === "")
    .map(([part]) => gap(`${part}Missing`, {}, "report"));
  return { kind: "metadata", total: null, gaps };
}
