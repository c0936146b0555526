import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type Admission, admit } from "./admit.ts";
import { provenThere } from "./rules.ts";
import type { SignInOrigin } from "./sign-in.ts";
import type { Identity } from "./types.ts";

/** Nobody here has linked it, or their account is not in use: the two are not told apart. */
export type UnknownIdentity = { kind: "UnknownIdentity" };

/**
 * Lets in whoever another service vouches for, where their account here has linked that identity. Nothing else about it counts:
 * an address it names is no proof of anything here.
 * Refuses: UnknownIdentity.
 */
export function signInByIdentity(
  { issuer, subject, twoFactors, provenAt }: Identity,
  { device, sampleAllowed }: Pick<SignInOrigin, "device" | "sampleAllowed">,
): Promise<Result<Admission, UnknownIdentity>> {
  return transact(async (tx): Promise<Result<Admission, UnknownIdentity>> => {
    const row = await tx.linkedIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { id: true, accountId: true, account: { select: { disabledAt: true, sample: true } } },
    });
    if (!row || row.account.disabledAt || (row.account.sample && !sampleAllowed))
      return refuse({ kind: "UnknownIdentity" });
    await tx.linkedIdentity.updateMany({ where: { id: row.id }, data: { usedAt: new Date() } });
    return ok(
      await admit(tx, {
        accountId: row.accountId,
        device,
        way: "service",
        // Whoever was still signed in there has proven nothing just now.
        provenAt: provenAt === undefined ? undefined : provenThere(provenAt, await readClock(tx)),
        twoFactors: twoFactors || undefined,
      }),
    );
  });
}
