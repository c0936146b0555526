import { utcDayOf } from "#lib/base/local-time.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/**
 * Notes on which day a sign-in was used; of what time nothing is kept, which would tell who was at work when something was written
 * under no name. Where the database takes no changes, whoever reads goes on reading.
 * @param known the day that was noted last
 */
export async function noteUse(token: string, { known, now }: { known: Date; now: Date }): Promise<void> {
  const today = utcDayOf(now);
  if (known >= today) return;
  const use = { where: { tokenHash: hashOf(token) }, data: { usedOn: today } };
  await db.session.updateMany(use).catch(() => undefined);
}
