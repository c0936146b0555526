import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Tx } from "#lib/infra/db.ts";
import { derivedKey } from "#lib/infra/derived-key.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { challengeHours } from "./rules.ts";

const nonceBytes = 16;
const timeBytes = 8;
const markBytes = 32;

/**
 * A challenge for a passkey. Nothing is stored of it until it has been answered: it bears our own mark and the time until which
 * it may be answered.
 * @param use what it is for and whose it is: it cannot be answered for anything else
 */
export function newChallenge(use: string, now: Date): Uint8Array<ArrayBuffer> {
  const until = Buffer.alloc(timeBytes);
  until.writeBigUInt64BE(BigInt(now.getTime() + challengeHours * 3_600_000));
  const body = Buffer.concat([randomBytes(nonceBytes), until]);
  return new Uint8Array(Buffer.concat([body, markOf(body, use)]));
}

/** Until when one of our challenges may be answered; null: it is none of ours, for something else, or too old.
 *  @param challenge base64url, as browsers send it back */
export function readChallenge(challenge: string, use: string, now: Date): Date | null {
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.length !== nonceBytes + timeBytes + markBytes) return null;
  const body = bytes.subarray(0, nonceBytes + timeBytes);
  if (!timingSafeEqual(bytes.subarray(body.length), markOf(body, use))) return null;
  const until = new Date(Number(body.readBigUInt64BE(nonceBytes)));
  return until > now ? until : null;
}

/** Spends a challenge: what was signed once counts no second time. @returns false where somebody was faster */
export async function spendChallenge(
  tx: Tx,
  { challenge, expiresAt }: { challenge: string; expiresAt: Date },
): Promise<boolean> {
  const spent = await tx.spentChallenge.createMany({
    data: [{ hash: hashOf(challenge), expiresAt }],
    skipDuplicates: true,
  });
  return spent.count === 1;
}

function markOf(body: Buffer, use: string): Buffer {
  return createHmac("sha256", derivedKey("passkey challenges")).update(body).update(use).digest();
}
