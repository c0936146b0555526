"use server";
import { finishSignIn } from "#lib/domain/factors/finish-sign-in.ts";
import { assertedSchema, codeSchema, recoveryCodeSchema } from "#lib/domain/factors/schema.ts";
import type { SecondProof } from "#lib/domain/factors/types.ts";
import { publicAction } from "#lib/web/action.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter, readPendingToken } from "#lib/web/session-cookie.ts";

export const finishByCodeAction = publicAction(
  codeSchema,
  ({ code }) => finish({ by: "code", code }),
  (finished, { next }) => enter(finished, next),
);
export const finishByRecoveryCodeAction = publicAction(
  recoveryCodeSchema,
  ({ recoveryCode }) => finish({ by: "recoveryCode", code: recoveryCode }),
  (finished, { next }) => enter(finished, next),
);
export const finishByPasskeyAction = publicAction(
  assertedSchema,
  ({ credential }) => finish({ by: "passkey", credential }),
  (finished, { next }) => enter(finished, next),
);

async function finish(proof: SecondProof) {
  const { network, deviceToken } = await requestOrigin();
  return finishSignIn(proof, { token: (await readPendingToken()) ?? "", network, deviceToken });
}
