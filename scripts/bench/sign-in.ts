import { sessionCookieName } from "#lib/base/session-cookie.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";

/** A sign-in of one of the sample's accounts ("expert" for expert@example.org), as the cookie that proves it. */
export async function signInAs(name: string): Promise<{ name: string; value: string }> {
  const { id } = await db.account.findUniqueOrThrow({
    where: { email: `${name}@example.org` },
    select: { id: true },
  });
  const { token } = await startSession(db, { accountId: id, device: "bench" });
  return { name: sessionCookieName(false), value: token };
}
