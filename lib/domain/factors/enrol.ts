import { ok, type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { lockAccount } from "#lib/domain/accounts/lock-account.ts";
import { readAccountActor } from "#lib/domain/accounts/queries.ts";
import { hasSecondFactor } from "#lib/domain/accounts/second-factor.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { findPending, type PendingOver } from "./find-pending.ts";
import { endPending, type FinishedSignIn } from "./finish-sign-in.ts";
import { noteChange } from "./note-change.ts";
import type { AddPasskeyInput } from "./schema.ts";
import {
  type NewAuthenticator,
  type StoreAuthenticatorRefusal,
  storeAuthenticator,
} from "./store-authenticator.ts";
import { type StorePasskeyRefusal, storePasskey } from "./store-passkey.ts";

/**
 * Of whom a second factor is demanded and who has none makes it before there is any sign-in: here an authenticator.
 * @param token of the sign-in that waits
 * Refuses: PendingOver (also where there is a factor already, which is to be used), SetupOver, WrongFirstCode.
 */
export function enrolAuthenticator(
  input: NewAuthenticator,
  token: string,
): Promise<Result<FinishedSignIn, PendingOver | StoreAuthenticatorRefusal>> {
  return enrol(token, async (tx, accountId) => {
    const stored = await storeAuthenticator(tx, accountId, input);
    return stored.ok ? ok({ change: "authenticatorAdded" as const }) : stored;
  });
}

/** The same with a passkey. Refuses: PendingOver, PasskeyNotTaken, TooManyPasskeys. */
export function enrolPasskey(
  input: AddPasskeyInput,
  token: string,
): Promise<Result<FinishedSignIn, PendingOver | StorePasskeyRefusal>> {
  return enrol(token, async (tx, accountId) => {
    const stored = await storePasskey(tx, accountId, input);
    return stored.ok ? ok({ change: "passkeyAdded" as const, subjectId: stored.value.id }) : stored;
  });
}

type Enrolled = { change: "authenticatorAdded" | "passkeyAdded"; subjectId?: string };

function enrol<R extends Refusal>(
  token: string,
  store: (tx: Tx, accountId: string) => Promise<Result<Enrolled, R>>,
): Promise<Result<FinishedSignIn, PendingOver | R>> {
  return transact(async (tx): Promise<Result<FinishedSignIn, PendingOver | R>> => {
    const pending = await findPending(token, tx);
    if (!pending) return refuse({ kind: "PendingOver" });
    const { accountId } = pending;
    await lockAccount(tx, accountId);
    if (await hasSecondFactor(tx, accountId)) return refuse({ kind: "PendingOver" });
    const stored = await store(tx, accountId);
    if (!stored.ok) return stored;
    // Whatever was made with one factor ends, here and elsewhere.
    await tx.session.deleteMany({ where: { accountId } });
    await noteChange(tx, await readAccountActor(tx, accountId), { accountId, ...stored.value });
    return endPending(tx, pending);
  });
}
