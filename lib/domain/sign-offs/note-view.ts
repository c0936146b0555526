import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { visibleSignOffs } from "./policy.ts";

/** Notes that the text of an open round was before somebody who is asked to sign it, the first time it was. Refuses: NotVisible. */
export async function noteView(
  actor: SignedInActor,
  roundId: string,
): Promise<Result<undefined, NotVisible>> {
  const round = await db.signOffRound.findFirst({
    where: { AND: [{ id: roundId, state: "open", group: { concludedAt: null } }, visibleSignOffs(actor)] },
    select: { id: true },
  });
  if (!round) return notVisible();
  await db.signOffView.createMany({
    data: [{ roundId, personId: actor.personId }],
    skipDuplicates: true,
  });
  return ok();
}
