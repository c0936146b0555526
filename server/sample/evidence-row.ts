import { findLastVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { findWords } from "#lib/editor/find-words.ts";
import { runningText } from "#lib/editor/passage-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { SampleEvidence, SampleFinding } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** The columns of one piece of evidence, with the ids behind the sample's names. */
export async function evidenceRow(
  tx: Tx,
  ids: SampleIds,
  { group }: SampleFinding,
  evidence: SampleEvidence,
) {
  const { stance, note } = evidence;
  const base = { kind: evidence.kind === "library" ? ("source" as const) : evidence.kind, stance, note };
  switch (evidence.kind) {
    case "passage":
      return { ...base, ...(await passageRow(tx, ids, evidence)) };
    case "contribution":
      return { ...base, contributionId: idOf(ids.contributions, `${evidence.discussion}/${evidence.index}`) };
    case "source":
      return {
        ...base,
        sourceTitle: evidence.title,
        sourceUrl: evidence.url ?? null,
        locator: evidence.locator ?? "",
      };
    case "library":
      return {
        ...base,
        sourceId: await sourceIn(tx, idOf(ids.groups, group), evidence.title),
        locator: evidence.locator,
      };
    case "finding":
      return { ...base, otherFindingId: idOf(ids.findings, `${group}/${evidence.number}`) };
  }
}

type SamplePassage = Extract<SampleEvidence, { kind: "passage" }>;

async function passageRow(tx: Tx, ids: SampleIds, { paper, quote, once }: SamplePassage) {
  const documentId = idOf(ids.documents, paper);
  const version = await findLastVersion(tx, documentId);
  const document = version?.content ?? (await readWorkingText(tx, documentId));
  const nowhere = { blockId: null, prefix: "", suffix: "" };
  const passage = findWords(runningText(document), { quote, anchor: nowhere });
  if (!passage) throw new Error(`The sample quotes what ${paper} does not say: ${quote.slice(0, 60)}`);
  return {
    quote: once ?? passage.quote,
    anchor: passage.anchor,
    documentId,
    documentVersionId: version?.id ?? null,
  };
}

async function sourceIn(tx: Tx, groupId: string, title: string): Promise<string> {
  const of = { groupId, documentId: null, csl: { path: ["title"], equals: title } };
  const known = await tx.source.findFirst({ where: of, select: { id: true } });
  if (!known) throw new Error(`The sample cites what its library does not have: ${title}`);
  return known.id;
}
