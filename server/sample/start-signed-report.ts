import { createDocument } from "#lib/domain/documents/create-document.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { signedReport } from "#prisma/sample/signed-report.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { readSampleText } from "./sample-text.ts";

/** What the report says in its last edition. */
export function readSignedText(ids: SampleIds): Promise<DocumentJson> {
  const { group, text } = signedReport;
  return readSampleText(text, (kind, name) =>
    kind === "finding" ? idOf(ids.findings, `${group}/${name}`) : idOf(ids.papers, name),
  );
}

/** Adds the report in drafting, with what stands around its text. */
export async function startSignedReport(
  tx: Tx,
  ids: SampleIds,
  content: DocumentJson,
): Promise<LoadedReport> {
  const { group, slug, title, standfirst, foreword, forewordBy, summary } = signedReport;
  const groupId = idOf(ids.groups, group);
  const documentId = await createDocument(tx, { groupId, kind: "report", content });
  const front = { foreword, forewordBy, summary, printsCharter: true };
  const { id } = await tx.report.create({
    data: {
      ...{ groupId, documentId, slug, title, standfirst, state: "drafting", ...front },
      chapterAuthors: { create: chapterAuthorsOf(ids, content) },
    },
    select: { id: true },
  });
  return {
    ...{ id, groupId, documentId, slug, title, standfirst, language: "en" },
    ...{ state: "drafting", roles: [] },
  };
}

/** Adds its public face, without an edition yet. */
export async function startPublication(tx: Tx, of: { groupId: string; reportId: string }): Promise<string> {
  const { slug, topics } = signedReport;
  const { id } = await tx.publication.create({
    data: {
      ...{ ...of, slug, type: "report" },
      topics: { create: topics.map((topic) => ({ topic: { connect: { slug: topic } } })) },
    },
    select: { id: true },
  });
  return id;
}

/** Throws: when there is no such chapter. */
function chapterAuthorsOf(ids: SampleIds, { content }: DocumentJson) {
  return Object.entries(signedReport.chapterAuthors).flatMap(([title, authors]) => {
    const heading = content.find(
      (block) => block.type === "heading" && plainText({ type: "doc", content: [block] }).trim() === title,
    );
    if (!heading) throw new Error(`The sample's report has no chapter “${title}”`);
    const blockId = String(heading.attrs?.id);
    return authors.map((slug, index) => ({ blockId, personId: idOf(ids.people, slug), rank: index + 1 }));
  });
}
