import { readInstitution } from "#lib/domain/institution/queries.ts";
import { isGuessablePassword } from "./guessable-password.ts";

/** Anybody who wants in would try it first. */
export type GuessablePassword = { kind: "GuessablePassword" };

/** Whether a password is made of what everybody knows about its account: the address, the institution's name. */
export async function isGuessable(password: string, email: string): Promise<boolean> {
  const { name, shortName } = await readInstitution();
  return isGuessablePassword(password, [email, ...email.split("@"), name, shortName]);
}
