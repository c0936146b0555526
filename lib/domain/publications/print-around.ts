import type { Actor } from "#lib/base/actor.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { listAbbreviations } from "#lib/domain/terms/list-abbreviations.ts";
import { listTerms } from "#lib/domain/terms/queries.ts";
import type { Abbreviation } from "#lib/domain/terms/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintedFinding } from "./edition-content.ts";
import type { AroundReport } from "./types.ts";

type ReportParts = {
  report: { id: string; groupId: string };
  document: DocumentJson;
  findings: readonly PrintedFinding[];
};

/** What stands around a report's text, as its front matter says and as things are at this moment. The caller has asked whether
 *  the actor may read the report. */
export async function printAround(tx: Tx, actor: Actor, parts: ReportParts): Promise<AroundReport> {
  const { id, groupId } = parts.report;
  const front = await tx.report.findUniqueOrThrow({ where: { id }, select: columns });
  const { corporateAuthor, foreword, forewordBy, summary, printsCharter, printsEvidence } = front;
  const terms = front.printsAbbreviations ? await listTerms(actor, groupId, tx) : [];
  return {
    corporateAuthor,
    series: front.seriesName ? { name: front.seriesName, number: front.seriesNumber } : null,
    foreword: foreword === "" ? null : { body: foreword, by: forewordBy },
    summary,
    charter: printsCharter ? front.group.charter : "",
    chapters: chaptersOf(front.chapterAuthors, parts.document),
    dissentsAnnex: true,
    evidenceTable: printsEvidence,
    abbreviations: abbreviationsOf([foreword, summary], parts, terms),
  };
}

const columns = {
  corporateAuthor: true,
  seriesName: true,
  seriesNumber: true,
  foreword: true,
  forewordBy: true,
  summary: true,
  printsCharter: true,
  printsEvidence: true,
  printsAbbreviations: true,
  group: { select: { charter: true } },
  chapterAuthors: {
    select: { blockId: true, person: { select: personName } },
    orderBy: [{ rank: "asc" }, { personId: "asc" }],
  },
} as const satisfies Prisma.ReportSelect;

type ChapterRow = {
  blockId: string;
  person: {
    id: string;
    slug: string;
    name: string;
    nativeName: string | null;
    nativeLanguage: string | null;
  };
};

/** In the order of the text; whose heading went is not printed. */
function chaptersOf(rows: readonly ChapterRow[], { content }: DocumentJson): AroundReport["chapters"] {
  const headings = content.flatMap(({ type, attrs }) => (type === "heading" ? String(attrs?.id ?? "") : []));
  return headings.flatMap((blockId) => {
    const authors = rows
      .filter((row) => row.blockId === blockId)
      .map(({ person: { id: _, ...name } }) => name);
    return authors.length > 0 ? [{ blockId, authors }] : [];
  });
}

function abbreviationsOf(
  front: string[],
  { document, findings }: ReportParts,
  terms: Parameters<typeof listAbbreviations>[1],
): Abbreviation[] {
  const said = findings.flatMap(({ statement, reasons }) => [statement, reasons]);
  return listAbbreviations([...front, plainText(document), ...said].join("\n\n"), terms);
}
