import { createHmac } from "node:crypto";
import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import type { Tx } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { MailEnds } from "./types.ts";

/** Where a mail program ends mails of a kind by one request (RFC 8058), and a person by a button. */
export const endingLink = (token: string): string => `${settings().appUrl}/notifications/${token}`;

/**
 * The secrets of these accounts' links that end this, by account. Each is the same in every mail, so that the link of an old one
 * still ends it; only its hash is stored.
 */
export async function keepMailEndings(
  tx: Tx,
  ends: MailEnds,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const tokens = new Map(accountIds.map((id) => [id, tokenOf(id, ends)]));
  const data = [...tokens].map(([accountId, token]) => ({ accountId, ends, tokenHash: hashOf(token) }));
  await tx.mailEnding.createMany({ data, skipDuplicates: true });
  return tokens;
}

function tokenOf(accountId: string, ends: MailEnds): string {
  return createHmac("sha256", requireAuthSecret(settings()))
    .update(`mail ${ends} ${accountId}`)
    .digest("base64url");
}
