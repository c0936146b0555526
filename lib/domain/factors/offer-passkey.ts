import { readInstitution } from "#lib/domain/institution/queries.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import {
  offerAssertion,
  offerCreation,
  type PasskeyCreation,
  type PasskeyRequest,
} from "#lib/infra/webauthn.ts";
import { newChallenge } from "./challenge.ts";
import { mostPasskeys } from "./rules.ts";
import { signInUse } from "./sign-in-with-passkey.ts";

/** What a browser needs to ask for any passkey of this site, to sign in. */
export async function offerSignIn(): Promise<PasskeyRequest> {
  return offerAssertion(newChallenge(signInUse, await readClock()), []);
}

/** What a browser needs to ask for a passkey of this account. @param step which proof it is to be */
export async function offerProof(step: "second" | "confirm", accountId: string): Promise<PasskeyRequest> {
  const known = await listKnown(accountId);
  return offerAssertion(newChallenge(`${step} ${accountId}`, await readClock()), known);
}

/** What a browser needs to make a passkey for this account. */
export async function offerNewPasskey(accountId: string): Promise<PasskeyCreation> {
  const [{ name: site }, account, known, now] = await Promise.all([
    readInstitution(),
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, person: { select: { name: true } } },
    }),
    listKnown(accountId),
    readClock(),
  ]);
  const user = { id: accountId, email: account.email, name: account.person.name };
  return offerCreation(newChallenge(`add ${accountId}`, now), { site, user, known });
}

function listKnown(accountId: string) {
  return db.passkey.findMany({
    where: { accountId },
    select: { credentialId: true, transports: true },
    orderBy: { id: "asc" },
    take: mostPasskeys,
  });
}
