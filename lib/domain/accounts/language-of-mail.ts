import type { Actor } from "#lib/base/actor.ts";
import { chosenLanguage, type Language } from "#lib/base/languages.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * The language to write in to an address that may be nobody's here: its account's, or else that of whoever writes, who knows the
 * other person; null where neither has chosen one.
 */
export async function languageOfMail(tx: Tx, actor: Actor, email: string): Promise<Language | null> {
  const accounts = await tx.account.findMany({
    where: { OR: [{ email }, ...(actor.kind === "member" ? [{ id: actor.accountId }] : [])] },
    select: { email: true, language: true },
  });
  const theirs = accounts.find((account) => account.email === email) ?? accounts[0];
  return chosenLanguage(theirs?.language ?? null);
}
