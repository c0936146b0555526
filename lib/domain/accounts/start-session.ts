import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { institutionId } from "#lib/domain/institution/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { sessionDays } from "./rules.ts";
import type { SignInWay } from "./types.ts";

/** `way`: what was proven; absent where nobody says. `provenAt`: when, where that was not just now. */
export type SessionDraft = {
  accountId: string;
  device: string;
  way?: SignInWay;
  twoFactors?: boolean;
  provenAt?: Date;
};

/** A sign-in that was just made. The token goes into the cookie; only its hash is stored. */
export type NewSession = { token: string; expiresAt: Date };

/** Starts a session for an account that has proven who it is. Ways to sign in call `admit`, which may ask for more first. */
export async function startSession(
  tx: Pick<Tx, "session" | "fact" | "$queryRaw">,
  { device, twoFactors = false, ...draft }: SessionDraft,
): Promise<NewSession> {
  const token = newToken();
  const expiresAt = new Date((await readClock(tx)).getTime() + sessionDays * 86_400_000);
  const { account } = await tx.session.create({
    data: { ...draft, tokenHash: hashOf(token), device: device.slice(0, 200), twoFactors, expiresAt },
    select: { account: { select: { personId: true } } },
  });
  const doer = { kind: "member", personId: account.personId } as const;
  await recordFact(tx, doer, { kind: "SignedIn", subjectId: institutionId, detail: { twoFactors } });
  return { token, expiresAt };
}
