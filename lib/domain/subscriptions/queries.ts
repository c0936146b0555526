import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** @returns what the link of a mail is about; null when it has ended, or never was */
export async function findSubscription(
  token: string,
): Promise<{ email: string; confirmed: boolean; group: { slug: string; name: string } } | null> {
  if (token.length > 100) return null;
  const row = await db.subscription.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { email: true, confirmedAt: true, group: { select: { slug: true, name: true } } },
  });
  return row && { email: row.email, confirmed: row.confirmedAt !== null, group: row.group };
}
