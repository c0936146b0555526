import type { SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { type ProposeFindingRefusal, proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import type { FindingPlace } from "#lib/domain/findings/types.ts";
import { findThreadOrigin } from "./find-thread-origin.ts";
import type { ProposeFromThreadInput } from "./schema.ts";

/**
 * Proposes a finding out of a conversation about a text: it leads back there, and rests on the words that were commented
 * on if its proposer wants that.
 * Refuses as `proposeFinding` does; also NotVisible (the conversation), PassageGone (the words changed since).
 */
export async function proposeFromThread(
  actor: SignedInActor,
  { threadId, takesQuote, ...input }: ProposeFromThreadInput,
): Promise<Result<FindingPlace, ProposeFindingRefusal>> {
  const origin = await findThreadOrigin(actor, input.groupId, threadId);
  if (!origin) return notVisible();
  if (!takesQuote) return proposeFinding(actor, input, threadId);
  if (!origin.passage) return refuse({ kind: "PassageGone" });
  return proposeFinding(actor, { ...input, passage: origin.passage }, threadId);
}
