import type { SignedInActor } from "#lib/base/actor.ts";
import { chosenLanguage, type Language } from "#lib/base/languages.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import type { Tx } from "#lib/infra/db.ts";

/** Another's account, as an administrator changes it. */
export type Administered = {
  id: string;
  name: string;
  email: string;
  language: Language | null;
  administrator: boolean;
  disabledAt: Date | null;
};

/** Nobody changes their own account as its administrator. */
export type OwnAccount = { kind: "OwnAccount" };

/**
 * Locks an account, and those of all administrators: of two who end each other's rights at once, the second sees what the first did.
 * Refuses: NotVisible (whoever is no administrator any more; no such account), OwnAccount.
 */
export async function lockAdministered(
  tx: Tx,
  actor: SignedInActor,
  accountId: string,
): Promise<Result<Administered, NotVisible | OwnAccount>> {
  if (!mayAdminister(actor)) return notVisible();
  await tx.$queryRaw`
    select id from "Account" where administrator or id = ${accountId}::uuid order by id for update`;
  const own = { id: actor.accountId, administrator: true, disabledAt: null };
  if ((await tx.account.count({ where: own })) === 0) return notVisible();
  if (accountId === actor.accountId) return refuse({ kind: "OwnAccount" });
  const row = await tx.account.findUnique({
    where: { id: accountId },
    select: {
      id: true,
      email: true,
      administrator: true,
      disabledAt: true,
      language: true,
      person: { select: { name: true } },
    },
  });
  if (!row) return notVisible();
  const { person, language, ...account } = row;
  return ok({ ...account, name: person.name, language: chosenLanguage(language) });
}
