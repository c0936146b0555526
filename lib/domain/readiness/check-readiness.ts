import type { Actor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { findOpenFigures } from "#lib/domain/documents/check-figures.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { printPapers } from "#lib/domain/publications/print-papers.ts";
import { printedTexts } from "#lib/domain/publications/printed-texts.ts";
import { referencesIn } from "#lib/domain/publications/rules.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { commentGaps } from "./comment-gaps.ts";
import { type Finding, type StandingWaiver, weighChecks } from "./rules.ts";
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
  const words = wordCount(plainText(document));
  const found: Finding[] = [
    { kind: "text", total: words, gaps: words > 0 ? [] : [gap("emptyText", {}, "report")] },
    await figures(tx, report, document),
    ...(await embedded(tx, actor, report, matter)),
    await commentGaps(tx, report.documentId),
    ...signOff(report),
    ...textGaps(document, { appUrl: settings().appUrl, room: "report" }),
    termGaps(printedTexts(matter), await listTerms(actor, report.groupId, tx), "report"),
    metadata(matter),
    await announced(tx, report.groupId),
  ];
  return weighChecks(found, await standingWaivers(tx, report.id));
}

function gap(says: string, values: Gap["values"], path: string | null, subject = says): Gap {
  return { subject, says, values, path };
}

async function figures(
  tx: Tx,
  { documentId }: Pick<LoadedReport, "documentId">,
  document: ReadinessMatter["document"],
): Promise<Finding> {
  const open = await findOpenFigures(tx, documentId, document);
  return {
    kind: "figures",
    total: figuresIn(document).length,
    gaps: open.map(({ number, lacks }) => gap(`${lacks}Missing`, { number }, "report", `${lacks}/${number}`)),
  };
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

async function announced(tx: Tx, groupId: string): Promise<Finding> {
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { announcedAt: true },
  });
  const gaps = group.announcedAt ? [] : [gap("notAnnounced", {}, "settings")];
  return { kind: "announced", total: null, gaps };
}

async function standingWaivers(tx: Tx, reportId: string): Promise<StandingWaiver[]> {
  const rows = await tx.readinessWaiver.findMany({
    where: { reportId, endedAt: null },
    select: {
      check: true,
      subject: true,
      reason: true,
      waivedAt: true,
      waivedBy: { select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ check, subject, reason, waivedAt, waivedBy }) => ({
    kind: check,
    subject,
    reason,
    by: waivedBy.name,
    at: waivedAt,
  }));
}
