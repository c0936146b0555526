import { z } from "zod";
import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { addContributionSchema, undoNoteSchema } from "#lib/domain/discussions/schema.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";

/** A line of the notes. */
export function POST(request: Request): Promise<Response> {
  return answerLine(request, addContributionSchema, addContribution);
}

/** A line undone. */
export function DELETE(request: Request): Promise<Response> {
  return answerLine(request, undoNoteSchema, async (actor, input) => {
    const isOthers = input.speakerId !== undefined && input.speakerId !== actor.personId;
    const taken = await (isOthers ? removeContribution(actor, input) : takeBackContribution(actor, input));
    return taken.ok ? ok({ appearsAt: null }) : taken;
  });
}

/** Whose lines they are, where the page says so: it may have been opened by another than who is signed in by now. */
const writtenBy = z.object({ accountId: z.uuid().optional() });

/** The verb authorizes, by the discussion that the line names. */
function answerLine<S extends z.ZodType, T, R extends Refusal>(
  request: Request,
  schema: S,
  verb: (actor: SignedInActor, input: z.infer<S>) => Promise<Result<T, R>>,
): Promise<Response> {
  return jsonAnswer(async () => {
    const actor = await findActor();
    if (!actor) return refuse({ kind: "SignedOut" });
    const sent: unknown = await request.json().catch(() => null);
    const from = writtenBy.safeParse(sent).data?.accountId ?? actor.accountId;
    if (from !== actor.accountId) return refuse({ kind: "SignedOut" });
    const line = schema.safeParse(sent);
    return line.success ? verb(actor, line.data) : refuse({ kind: "NotVisible" });
  });
}
