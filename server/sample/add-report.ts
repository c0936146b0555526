import { createDocument } from "#lib/domain/documents/create-document.ts";
import type { Tx } from "#lib/infra/db.ts";
import { report } from "#prisma/sample/report.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { readSampleText } from "./sample-text.ts";

/** Adds the group's report in drafting, with the findings and papers it embeds. */
export async function addReport(tx: Tx, ids: SampleIds): Promise<void> {
  const { group, slug, title, standfirst, state, text, foreword, forewordBy } = report;
  const content = await readSampleText(text, (kind, name) =>
    kind === "finding" ? idOf(ids.findings, `${group}/${name}`) : idOf(ids.papers, name),
  );
  const groupId = idOf(ids.groups, group);
  const documentId = await createDocument(tx, { groupId, kind: "report", content });
  await tx.report.create({
    data: { groupId, documentId, slug, title, standfirst, state, foreword, forewordBy },
    select: { id: true },
  });
}
