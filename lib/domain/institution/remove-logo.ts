import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayAdminister } from "./policy.ts";
import { columnsOf } from "./set-logo.ts";
import { institutionId } from "./types.ts";

/** Takes the institution's logo away; its name stands in words again. Refuses: NotVisible. */
export async function removeLogo(actor: Actor): Promise<Result<undefined, NotVisible>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx) => {
    const { count } = await tx.institution.updateMany({
      where: { id: 1, logo: { not: null } },
      data: columnsOf(null),
    });
    if (count > 0) await recordFact(tx, actor, { kind: "LogoRemoved", subjectId: institutionId });
    return ok();
  });
}
