import type { SignedInActor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { Administered } from "./lock-administered.ts";

/** What an administrator does to an account: the fact it is recorded as, the mail its owner gets, and where that leads. */
const deeds = {
  disabled: { fact: "AccountDisabled", mail: "accountDisabled", path: "" },
  enabled: { fact: "AccountEnabled", mail: "accountEnabled", path: "/sign-in" },
  signInsEnded: { fact: "SignInsEnded", mail: "signInsEnded", path: "/sign-in" },
  made: { fact: "AdministratorMade", mail: "administratorMade", path: "/admin" },
  unmade: { fact: "AdministratorUnmade", mail: "administratorUnmade", path: "/workspace" },
} as const;

/** Records what was done to an account, and tells its owner by mail who did it. */
export async function noteAdministration(
  tx: Tx,
  actor: SignedInActor,
  { account, deed }: { account: Administered; deed: keyof typeof deeds },
): Promise<void> {
  const { fact, mail, path } = deeds[deed];
  await recordFact(tx, actor, { kind: fact, subjectId: account.id });
  const values = { name: account.name, by: actor.name, link: `${settings().appUrl}${path}` };
  await queueMail(tx, { to: account.email, ...mailText(mail, values, account.language) });
}
