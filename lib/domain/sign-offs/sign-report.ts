import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { type ConfirmIdentityRefusal, confirmIdentity } from "#lib/domain/accounts/confirm-identity.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadedRound, loadStandingRound, type RoundRefusal } from "./load-standing-round.ts";
import { type Answer, type AnswerRefusal, decideAnswer } from "./rules.ts";
import type { SignReportInput } from "./schema.ts";

export type SignReportRefusal = RoundRefusal | AnswerRefusal | ConfirmIdentityRefusal;

/** Where a signature comes from: as for a sign-in. */
export type SignOrigin = Pick<SignInOrigin, "network" | "sampleAllowed">;

/**
 * A member answers exactly the text that is open, after proving again who they are. The answer keeps the text's hash and the
 * statement; one given before stays in the record, and the last one counts.
 * Refuses: NotVisible, NotAllowed, WrongState, SignOffEnded (this text is not the one to sign any more), SignOffClosed,
 * AnswerTextRequired, AnswerNotApproved, WrongOwnPassword, TooManyAttempts.
 */
export async function signReport(
  actor: SignedInActor,
  input: SignReportInput,
  origin: SignOrigin,
): Promise<Result<undefined, SignReportRefusal>> {
  // Asked before the password is, which takes time no lock should be held for, and again when it is written.
  const asked = await transact((tx) => decide(tx, actor, input));
  if (!asked.ok) return asked;
  const confirmed = await confirmIdentity(actor, input.password, origin);
  if (!confirmed.ok) return confirmed;
  return transact(async (tx): Promise<Result<undefined, SignReportRefusal>> => {
    const decision = await decide(tx, actor, input);
    if (!decision.ok) return decision;
    const { report, round, answer, now } = decision.value;
    await tx.endorsement.create({
      data: {
        ...answer,
        roundId: round.id,
        personId: actor.personId,
        hash: round.hash,
        statement: round.statement,
        confirmedAt: confirmed.value,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "ReportSigned",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { round: round.number },
    });
    return ok();
  });
}

type Decided = {
  report: LoadedReport;
  round: LoadedRound;
  answer: Pick<Answer, "value" | "text">;
  now: Date;
};

async function decide(
  tx: Tx,
  actor: SignedInActor,
  { roundId, value, text, printed }: SignReportInput,
): Promise<Result<Decided, RoundRefusal | AnswerRefusal>> {
  const loaded = await loadStandingRound(tx, actor, { roundId, verb: "sign" });
  if (!loaded.ok) return loaded;
  const now = await readClock(tx);
  const answer = decideAnswer(loaded.value.round, { value, text, printed: printed === "on" }, now);
  return answer.ok ? ok({ ...loaded.value, answer: answer.value, now }) : answer;
}
