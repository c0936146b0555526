import type { SignedInActor } from "#lib/base/actor.ts";
import { chosenLanguage } from "#lib/base/languages.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { SignInHere } from "./confirm-sign-in.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";
import { mostIdentities } from "./rules.ts";
import type { Identity } from "./types.ts";

export type LinkIdentityRefusal =
  | NotFresh
  | { kind: "IdentityElsewhere" }
  | { kind: "TooManyIdentities"; most: number };

/**
 * From now on the actor can sign in by an identity that another service has just vouched for; they are told by mail. Linking again
 * what is linked changes nothing.
 * Refuses: NotFresh, IdentityElsewhere (it is another account's), TooManyIdentities.
 */
export function linkIdentity(
  actor: SignedInActor,
  { issuer, subject, label }: Identity,
  { token }: Pick<SignInHere, "token">,
): Promise<Result<undefined, LinkIdentityRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LinkIdentityRefusal>> => {
    const { accountId } = actor;
    await tx.$queryRaw`select id from "Account" where id = ${accountId}::uuid for update`;
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    const known = await tx.linkedIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { accountId: true },
    });
    if (known) return known.accountId === accountId ? ok() : refuse({ kind: "IdentityElsewhere" });
    if ((await tx.linkedIdentity.count({ where: { accountId } })) >= mostIdentities)
      return refuse({ kind: "TooManyIdentities", most: mostIdentities });
    await tx.linkedIdentity.create({ data: { accountId, issuer, subject, label }, select: { id: true } });
    await recordFact(tx, actor, { kind: "AccountLinked", subjectId: accountId });
    await tell(tx, actor, label);
    return ok();
  });
}

async function tell(tx: Tx, { accountId, name }: SignedInActor, label: string): Promise<void> {
  const { email, language } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, language: true },
  });
  const values = { name, label, link: `${settings().appUrl}/account/identities` };
  await queueMail(tx, { to: email, ...mailText("identityLinked", values, chosenLanguage(language)) });
}
