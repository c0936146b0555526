import type { Actor } from "#lib/base/actor.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import type { AwaitedPaper } from "#lib/domain/publications/print-papers.ts";
import { printProcess } from "#lib/domain/publications/print-process.ts";
import { printResponses } from "#lib/domain/publications/print-responses.ts";
import { decideSeries, type SeriesRefusal } from "#lib/domain/reports/rules.ts";
import { listUnnamed } from "#lib/domain/sign-offs/print-sign-off.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { askForConfirmation } from "./ask-for-confirmation.ts";
import { listAwaiting } from "./awaited-papers.ts";
import { type PreparePaperRefusal, preparePaper } from "./prepare-paper.ts";
import { type Prepared, type PrepareReportRefusal, prepareReport } from "./prepare-report.ts";
import { queueReleaseFiles } from "./queue-release-files.ts";
import {
  decideAfterPapers,
  decideBeforeReports,
  decideInstant,
  type InstantRefusal,
  type OrderRefusal,
} from "./rules.ts";
import type { RequestReleaseInput } from "./schema.ts";
import { releaseFormats } from "./types.ts";

export type RequestReleaseRefusal =
  | PreparePaperRefusal
  | PrepareReportRefusal
  | InstantRefusal
  | OrderRefusal
  | SeriesRefusal
  | { kind: "InstantUnclear" };

/**
 * A moderator has a report or a paper published, now or at an instant: its content is frozen and hashed, and nothing of it is
 * where the public could look until then. Where the group wants it, another moderator confirms first.
 * @returns the release's id
 * Refuses: InstantPassed, InstantTooFar, InstantUnclear (an instant was typed, and now was chosen: there is no way back),
 * SeriesIncomplete, BeforePaper (the report presents a paper that comes out later), AfterReport (a report that presents the paper comes out before), and as `prepareReport` and `preparePaper`.
 */
export async function requestRelease(
  actor: Actor,
  input: RequestReleaseInput,
): Promise<Result<{ id: string }, RequestReleaseRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, RequestReleaseRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const prepare = input.subject === "report" ? prepareReport : preparePaper;
    const prepared = await prepare(tx, actor, input.subjectId);
    if (!prepared.ok) return prepared;
    const printed = inSeries(prepared.value, input);
    if (!printed.ok) return printed;
    if (input.isUnclear) return refuse({ kind: "InstantUnclear" });
    const instant = await decideWhen(tx, input, prepared.value.awaited);
    if (!instant.ok) return instant;
    const { id } = await write(tx, printed.value, { ...input, requestedById: actor.personId });
    await queueReleaseFiles(tx, id);
    const { group } = prepared.value;
    if (group.secondConfirmation) await askForConfirmation(tx, group, { id, requestedById: actor.personId });
    await recordFact(tx, actor, {
      kind: group.secondConfirmation ? "ReleaseRequested" : "ReleaseScheduled",
      groupId: group.id,
      subjectId: input.subjectId,
    });
    return ok({ id });
  });
}

/** A paper comes out in the series that is said now; a report in that of its front matter, which is signed with it. */
function inSeries(
  prepared: Prepared,
  { subject, seriesName = "", seriesNumber = "" }: RequestReleaseInput,
): Result<Prepared, SeriesRefusal> {
  if (subject === "report") return ok(prepared);
  const series = decideSeries(seriesName, seriesNumber);
  return series.ok ? ok({ ...prepared, content: { ...prepared.content, series: series.value } }) : series;
}

async function decideWhen(
  tx: Tx,
  { subject, subjectId, releaseAt }: RequestReleaseInput,
  awaited: readonly AwaitedPaper[],
): Promise<Result<undefined, InstantRefusal | OrderRefusal>> {
  const now = await readClock(tx);
  const instant = decideInstant(releaseAt, now);
  if (!instant.ok) return instant;
  if (subject === "report") return decideAfterPapers(releaseAt, awaited, now);
  return decideBeforeReports(releaseAt, await listAwaiting(tx, subjectId), now);
}

async function write(
  tx: Tx,
  { group, content, signOffId, awaited }: Prepared,
  input: RequestReleaseInput & { requestedById: string },
): Promise<{ id: string }> {
  const change = input.changeKind ? { kind: input.changeKind, note: input.changeNote } : null;
  const subject = input.subject === "report" ? { reportId: input.subjectId } : { paperId: input.subjectId };
  const text = { groupId: group.id, ...subject };
  const unnamed = signOffId ? (await listUnnamed(tx, signOffId)).map(({ id }) => id) : [];
  const awaitedIds = awaited.map(({ id }) => id);
  const process = await printProcess(tx, text, { unnamed, awaited: awaitedIds });
  const responses = await printResponses(tx, text);
  const frozen = canonicalJson({ ...content, process, responses, ...(change && { change }) });
  editionContentSchema.parse(JSON.parse(frozen)); // what cannot be printed is found out now, not at the instant
  return tx.release.create({
    data: {
      ...text,
      signOffId,
      state: group.secondConfirmation ? "requested" : "scheduled",
      content: frozen,
      hash: hashOf(frozen),
      releaseAt: input.releaseAt,
      changeKind: change?.kind ?? null,
      changeNote: change?.note ?? "",
      requestedById: input.requestedById,
      filesWanted: releaseFormats.length,
      awaits: awaitedIds,
    },
    select: { id: true },
  });
}
