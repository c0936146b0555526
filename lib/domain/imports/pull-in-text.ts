import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { insertBlocks } from "#lib/domain/documents/insert-blocks.ts";
import type { WorkingTextClosed } from "#lib/domain/documents/types.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { AddPictureRefusal } from "#lib/domain/pictures/add-picture.ts";
import { adoptPicture } from "#lib/domain/pictures/adopt-picture.ts";
import { contentOf } from "#lib/domain/reports/change-outline.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import { outlinedOf, sectionAt } from "#lib/domain/reports/outline.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { newBlockId } from "#lib/editor/block-id.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { carrySources } from "./carry-sources.ts";
import { findPullableText, type PullableText } from "./find-pullable-text.ts";
import { carriedBlocks, chosenBlocks, idIn, sourceLine } from "./passages.ts";
import type { PullInTextInput } from "./schema.ts";

export type PullInTextRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | WorkingTextClosed
  | AddPictureRefusal
  | { kind: "NothingChosen" }
  | { kind: "SectionGone" }
  | { kind: "NewerVersion" };

/**
 * Puts passages of a paper into the report, as the paper's last frozen version has them, with a line that says where they come
 * from. Notes come along; pictures and sources of the paper's own become the report's as well.
 * Refuses: NotVisible (the report, or the paper's text), NotAllowed, WrongState, WorkingTextClosed, NewerVersion (than the one that
 * was looked at), NothingChosen, SectionGone (where it was to go), TooManyPictures.
 */
export async function pullInText(
  actor: Actor,
  input: PullInTextInput,
): Promise<Result<undefined, PullInTextRefusal>> {
  const prepared = await prepare(actor, input);
  if (!prepared.ok) return prepared;
  const { text, chosen, pictures } = prepared.value;
  return transact(async (tx): Promise<Result<undefined, PullInTextRefusal>> => {
    const report = await loadReport(tx, actor, input.reportId);
    if (!report || actor.kind !== "member") return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "edit" });
    if (!right.ok) return right;
    const sources = await carrySources(tx, actor.personId, { blocks: chosen, from: text.documentId, report });
    const blocks = carriedBlocks(chosen, { sources, pictures });
    const lineId = newBlockId();
    const written = await write(tx, actor.accountId, {
      report,
      after: input.after,
      blocks: [...blocks, sourceLine(lineId, text)],
    });
    if (!written.ok) return written;
    await tx.pulledText.create({
      data: {
        reportId: report.id,
        paperId: text.paperId,
        versionId: text.versionId,
        lineId,
        blockIds: blocks.flatMap((block) => idIn(block) ?? []),
        fromIds: chosen.flatMap((block) => idIn(block) ?? []),
        pulledById: actor.personId,
      },
      select: { id: true },
    });
    const { groupId } = report;
    await recordFact(tx, actor, { kind: "ReportTextPulledIn", groupId, subjectId: report.id });
    return ok();
  });
}

type Prepared = { text: PullableText; chosen: NodeJson[]; pictures: Map<string, string> };

/** Pictures are taken over before, because their store is no part of the change; one that is not used then is none of the text. */
async function prepare(
  actor: Actor,
  { reportId, paperId, version, blocks, sections }: PullInTextInput,
): Promise<Result<Prepared, PullInTextRefusal>> {
  const report = await db.$transaction((tx) => loadReport(tx, actor, reportId));
  const text = report && (await findPullableText(actor, report.groupId, paperId));
  if (!report || !text) return notVisible();
  const right = decideRight(reportRights, report.roles, { state: report.state, verb: "edit" });
  if (!right.ok) return right;
  if (text.version !== version) return refuse({ kind: "NewerVersion" });
  const chosen = chosenBlocks(text.document, { blocks, sections });
  if (chosen.length === 0) return refuse({ kind: "NothingChosen" });
  const pictures = new Map<string, string>();
  for (const { pictureId } of figuresIn({ type: "doc", content: chosen })) {
    if (!pictureId) continue;
    const adopted = await adoptPicture(actor, { documentId: report.documentId, pictureId });
    if (!adopted.ok) return adopted;
    pictures.set(pictureId, adopted.value.id);
  }
  return ok({ text, chosen, pictures });
}

type Wanted = { report: LoadedReport; after: string | undefined; blocks: NodeJson[] };

function write(tx: Tx, accountId: string, { report, after, blocks }: Wanted) {
  return changeText(
    tx,
    { documentId: report.documentId, accountId },
    (doc): Result<undefined, { kind: "SectionGone" }> => {
      const outlined = outlinedOf(contentOf(doc));
      const at = after === undefined ? outlined.length : sectionAt(outlined, after)?.to;
      if (at === undefined) return refuse({ kind: "SectionGone" });
      insertBlocks(doc, at, blocks);
      return ok();
    },
  );
}
