import type { Actor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type DescribableRefusal, loadDescribable } from "./load-describable.ts";
import { personStamp } from "./person-stamp.ts";
import { type DescriptionRefusal, decideDescription, isMove } from "./rules.ts";
import type { DescribePersonInput } from "./schema.ts";

export type DescribePersonRefusal = DescribableRefusal | DescriptionRefusal | { kind: "PersonChanged" };

/**
 * Rewrites how somebody is named and described from now on; what was printed stays as it was printed. With `moved` what they
 * were is kept with the day of its end.
 * Refuses: NotVisible, NotAllowed, PersonChanged (somebody else described them since it was read), NotAnOrcid,
 * NativeNameNeedsLanguage.
 */
export async function describePerson(
  actor: Actor,
  input: DescribePersonInput,
): Promise<Result<undefined, DescribePersonRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DescribePersonRefusal>> => {
    const loaded = await loadDescribable(tx, actor, input.personId);
    if (!loaded.ok) return loaded;
    const { portrait: _, ...before } = loaded.value;
    if (personStamp(before) !== input.seen) return refuse({ kind: "PersonChanged" });
    const decided = decideDescription(input);
    if (!decided.ok) return decided;
    const id = input.personId;
    if (input.moved && isMove(before, decided.value)) {
      const { affiliation, position } = before;
      const until = utcDayOf(await readClock(tx));
      await tx.formerAffiliation.create({
        data: { personId: id, affiliation, position, until },
        select: { id: true },
      });
    }
    await tx.person.update({ where: { id }, data: decided.value, select: { id: true } });
    await recordFact(tx, actor, { kind: "PersonDescribed", subjectId: id });
    return ok();
  });
}
