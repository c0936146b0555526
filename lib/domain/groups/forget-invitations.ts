import { tooOld } from "#lib/domain/institution/kept-days.ts";
import { db } from "#lib/infra/db.ts";

/** Removes invitations that ended long ago, with the address and the name in them; who came by one stays. For the nightly job. */
export async function forgetInvitations(now: Date): Promise<void> {
  const before = { lt: await tooOld("invitations", now) };
  await db.invitation.deleteMany({
    where: { OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] },
  });
}
