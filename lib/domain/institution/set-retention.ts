import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { lockInstitution } from "./lock-institution.ts";
import { mayAdminister } from "./policy.ts";
import { keptKindNames } from "./retention.ts";
import type { SetRetentionInput } from "./schema.ts";
import { institutionId } from "./types.ts";

/** Says for how long things are kept from the next night on. Refuses: NotVisible (whoever is no administrator). */
export async function setRetention(
  actor: Actor,
  input: SetRetentionInput,
): Promise<Result<undefined, NotVisible>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx): Promise<Result<undefined, NotVisible>> => {
    await lockInstitution(tx);
    for (const kind of keptKindNames) {
      const days = input[kind];
      await tx.keptDays.upsert({
        where: { kind },
        create: { kind, days },
        update: { days },
        select: { kind: true },
      });
    }
    await recordFact(tx, actor, { kind: "RetentionSet", subjectId: institutionId, detail: { ...input } });
    return ok();
  });
}
