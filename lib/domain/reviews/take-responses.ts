import type { SignedInActor } from "#lib/base/actor.ts";
import { recordDownload } from "#lib/domain/texts/record-download.ts";
import type { ReadableResponses } from "./find-responses.ts";
import { listResponses } from "./list-responses.ts";
import type { ResponsesChoice } from "./responses-choice.ts";
import { roundCommentLimit } from "./rules.ts";
import type { ResponseRow } from "./types.ts";

/** The chosen comments of a round with their answers, to be taken away as a table, which is recorded. */
export async function takeResponses(
  actor: SignedInActor,
  round: ReadableResponses,
  { choice, format }: { choice: ResponsesChoice; format: "xlsx" | "docx" },
): Promise<{ rows: ResponseRow[]; count: number }> {
  const stretch = { skip: 0, take: roundCommentLimit };
  const taken = await listResponses(actor, round, { choice, stretch });
  const { documentId, number } = round;
  const detail = { format, round: number, count: taken.count };
  await recordDownload(actor, { kind: "ResponsesDownloaded", documentId, detail });
  return taken;
}
