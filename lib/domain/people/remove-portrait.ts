import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type DescribableRefusal, loadDescribable } from "./load-describable.ts";

/** Takes somebody's portrait away; nobody finds it at its address any more. Refuses: NotVisible, NotAllowed. */
export async function removePortrait(
  actor: Actor,
  { personId }: { personId: string },
): Promise<Result<undefined, DescribableRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DescribableRefusal>> => {
    const loaded = await loadDescribable(tx, actor, personId);
    if (!loaded.ok) return loaded;
    if (!loaded.value.portrait) return ok();
    const none = { portrait: null, portraitWidths: [], portraitAvif: [], portraitAvifAt: null };
    await tx.person.update({ where: { id: personId }, data: none, select: { id: true } });
    await recordFact(tx, actor, { kind: "PortraitRemoved", subjectId: personId });
    return ok();
  });
}
