import { chosenLanguage } from "#lib/base/languages.ts";
import { readerTimeInWords } from "#lib/base/local-time.ts";
import { ok } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { newAccountMs } from "./rules.ts";

/** A browser: what a person would call it, and the secret in its cookie by which it is known again. */
export type Device = { device: string; deviceToken: string };

/**
 * Notes on which device a sign-in was just made. Where it is one that the account was never signed in to on, its owner is told by
 * mail; not so in the hour in which the account was made, and not of sample accounts, whose password everybody knows.
 * @param sessionToken of the sign-in; an unknown one is no error
 */
export async function noteDevice(sessionToken: string, { device, deviceToken }: Device): Promise<void> {
  await transact(async (tx) => {
    const session = await tx.session.findUnique({
      where: { tokenHash: hashOf(sessionToken) },
      select: { account: { select: ownerColumns } },
    });
    if (!session) return ok();
    const now = await readClock(tx);
    const isNew = await keep(tx, {
      accountId: session.account.id,
      tokenHash: hashOf(deviceToken),
      seenAt: now,
    });
    if (isNew && isTold(session.account, now)) await tell(tx, session.account, { device, now });
    return ok();
  });
}

const ownerColumns = {
  id: true,
  email: true,
  sample: true,
  createdAt: true,
  language: true,
  timeZone: true,
  person: { select: { name: true } },
} as const;

type Owner = {
  email: string;
  sample: boolean;
  createdAt: Date;
  language: string | null;
  timeZone: string | null;
  person: { name: string };
};

const isTold = ({ sample, createdAt }: Owner, now: Date) =>
  !sample && now.getTime() - createdAt.getTime() > newAccountMs;

/** @returns whether the device was never seen before */
async function keep(
  tx: Tx,
  { seenAt, ...pair }: { accountId: string; tokenHash: string; seenAt: Date },
): Promise<boolean> {
  const { count } = await tx.knownDevice.updateMany({ where: pair, data: { seenAt } });
  if (count === 0) await tx.knownDevice.createMany({ data: { ...pair, seenAt }, skipDuplicates: true });
  return count === 0;
}

async function tell(tx: Tx, owner: Owner, { device, now }: { device: string; now: Date }): Promise<void> {
  const language = chosenLanguage(owner.language);
  const values = {
    name: owner.person.name,
    device: device || "?",
    at: readerTimeInWords(now, { timeZone: owner.timeZone, language }),
    link: `${settings().appUrl}/account`,
  };
  await queueMail(tx, { to: owner.email, ...mailText("newDevice", values, language) });
}
