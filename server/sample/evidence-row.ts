import { findLastVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { findPassage } from "#lib/editor/passage.ts";
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
  const { kind, stance, note } = evidence;
  const base = { kind, stance, note };
  switch (evidence.kind) {
    case "passage":
      return { ...base, ...(await passageRow(tx, ids, evidence.paper, evidence.quote)) };
    case "contribution":
      return { ...base, contributionId: idOf(ids.contributions, `${evidence.discussion}/${evidence.index}`) };
    case "source":
      return { ...base, sourceTitle: evidence.title, sourceUrl: evidence.url ?? null };
    case "finding":
      return { ...base, otherFindingId: idOf(ids.findings, `${group}/${evidence.number}`) };
  }
}

async function passageRow(tx: Tx, ids: SampleIds, paper: string, quote: string) {
  const documentId = idOf(ids.documents, paper);
  const version = await findLastVersion(tx, documentId);
  const document = version?.content ?? (await readWorkingText(tx, documentId));
  const place = findPassage(document, { quote, anchor: { blockId: null, prefix: "", suffix: "" } });
  if (!place) throw new Error(`The sample quotes what ${paper} does not say: ${quote.slice(0, 60)}`);
  const anchor = { blockId: place.blockId, prefix: "", suffix: "" };
  return { quote, anchor, documentId, documentVersionId: version?.id ?? null };
}
