import type { SignedInActor } from "#lib/base/actor.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import type { SignReportInput } from "#lib/domain/sign-offs/schema.ts";
import { type SignOrigin, signReport } from "#lib/domain/sign-offs/sign-report.ts";
import { db } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { aGroup, aReport, inDays, someone, unique } from "./world.ts";

/** What everybody in the world signs in with. */
export const password = "a password of the world";

let hashed: Promise<string> | undefined;

/** Where a signature comes from; nobody else fails from there. */
export const anOrigin = (): SignOrigin => ({ network: unique("network"), sampleAllowed: true });

/** Gives people the password. */
export async function withPassword(...people: readonly SignedInActor[]): Promise<void> {
  hashed ??= hashPassword(password);
  await db.account.updateMany({
    where: { id: { in: people.map(({ accountId }) => accountId) } },
    data: { passwordHash: await hashed },
  });
}

export const statement = "I have read this text and stand behind it.";

/** A midnight, so that mails of two worlds that are made one after the other name the same. */
const closing = () => new Date(inDays(10).setUTCHours(0, 0, 0, 0));

/** Opens the sign-off of a report. @returns the round */
export async function openFor(
  moderator: SignedInActor,
  reportId: string,
): Promise<{ id: string; hash: string }> {
  const opened = await openSignOff(moderator, { reportId, statement, closesAt: closing() });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return db.signOffRound.findFirstOrThrow({
    where: { reportId, state: "open" },
    select: { id: true, hash: true },
  });
}

type SignOffWorld = { experts?: number; text?: string; isApproved?: boolean };

/**
 * A report whose text is open for signing, with a moderator and experts who can sign it; `isApproved`: nobody did, and it was
 * approved all the same.
 */
export async function aSignOff({ experts: count = 2, text, isApproved = false }: SignOffWorld = {}) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const experts = await Promise.all(Array.from({ length: count }, () => someone(group)));
  await withPassword(moderator, ...experts);
  const report = await aReport(group, text === undefined ? {} : { text });
  const round = await openFor(moderator, report.id);
  if (isApproved) {
    const approved = await approveReport(moderator, { roundId: round.id });
    if (!approved.ok) throw new Error(approved.refusal.kind);
  }
  return { group, moderator, experts, report, round };
}

/** Signs with the right password and everything that is asked for. */
export function sign(
  actor: SignedInActor,
  roundId: string,
  value: SignReportInput["value"],
  text = value === "dissents" || value === "endorsed_with_reservation" ? "Not without the treaty." : "",
) {
  return signReport(actor, { roundId, value, text, printed: "on", password }, anOrigin());
}
