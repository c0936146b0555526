import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { descriptionColumns } from "./person-stamp.ts";
import { describablePeople, visiblePeople } from "./policy.ts";
import type { PersonDescription } from "./types.ts";

export type DescribableRefusal = NotVisible | NotAllowed;

/** Locks somebody and reads what is said of them, for whoever may change that. Refuses: NotVisible, NotAllowed. */
export async function loadDescribable(
  tx: Tx,
  actor: Actor,
  personId: string,
): Promise<Result<PersonDescription & { portrait: string | null }, DescribableRefusal>> {
  await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for no key update`;
  const person = await tx.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    select: { ...descriptionColumns, portrait: true },
  });
  if (!person) return notVisible();
  const mine = await tx.person.count({ where: { AND: [{ id: personId }, describablePeople(actor)] } });
  return mine > 0 ? ok(person) : notAllowed();
}
