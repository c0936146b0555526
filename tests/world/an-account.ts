import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { unique } from "./world.ts";

/** The password of `anAccount`. */
export const itsPassword = "kelp barge lantern";

let hashed: Promise<string> | undefined;

/** An account with a password, and nobody signed in to it. */
export async function anAccount(
  data: {
    sample?: boolean;
    disabledAt?: Date;
    language?: string;
    passwordHash?: null;
    createdAt?: Date;
  } = {},
): Promise<{ id: string; email: string }> {
  const email = `${unique("account")}@example.org`;
  hashed ??= hashPassword(itsPassword);
  const { account } = await db.person.create({
    data: {
      slug: unique("person"),
      name: "A Person",
      account: { create: { email, passwordHash: await hashed, ...data } },
    },
    select: { account: { select: { id: true, email: true } } },
  });
  if (!account) throw new Error("The account that was just made is not there");
  return account;
}

/** Switches a second factor on for an account. */
export async function withSecondFactor(account: { id: string }): Promise<void> {
  await db.authenticator.create({
    data: { accountId: account.id, secret: "nobody reads it", confirmedAt: new Date() },
    select: { accountId: true },
  });
}
