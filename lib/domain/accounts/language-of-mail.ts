import type { Actor } from "#lib/base/actor.ts";
import { chosenLanguage, type Language } from "#lib/base/languages.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * The language to write in to an address that may be nobody's here: its account's, or else that of whoever writes, who knows the
 * other person; null where neither has chosen one.
 */
export async function languageOfMail(tx: Tx, actor: Actor, email: string): Promise<Language | null> {
  const language = await languagesOfMails(tx, actor, [email]);
  return language(email);
}

/** The same for many addresses, asked at once. */
export async function languagesOfMails(
  tx: Tx,
  actor: Actor,
  emails: readonly string[],
): Promise<(email: string) => Language | null> {
  const own = actor.kind === "member" ? [{ id: actor.accountId }] : [];
  const accounts = await tx.account.findMany({
    where: { OR: [{ email: { in: [...emails] } }, ...own] },
    select: { id: true, email: true, language: true },
  });
  const ofWriter = accounts.find(({ id }) => actor.kind === "member" && id === actor.accountId);
  const byEmail = new Map(accounts.map((account) => [account.email, account]));
  return (email) => chosenLanguage((byEmail.get(email) ?? ofWriter)?.language ?? null);
}
