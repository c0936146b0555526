import type { SignedInActor } from "#lib/base/actor.ts";
import { inviteMember } from "#lib/domain/groups/invite-member.ts";
import type { InviteMemberInput } from "#lib/domain/groups/schema.ts";
import { db } from "#lib/infra/db.ts";
import { aGroup, someone, unique } from "./world.ts";

/** What a new account takes. */
export const password = "a password long enough";

/** The token in the newest mail of the queue. */
export async function mailedToken(): Promise<string> {
  return /\/invitations\/(\S+)/.exec((await newestMail()).text)?.[1] ?? "";
}

/** The newest mail of the queue. */
export async function newestMail(): Promise<{ to: string; subject: string; text: string }> {
  const [row] = await db.$queryRaw<{ payload: { to: string; subject: string; text: string } }[]>`
    select payload from graphile_worker._private_jobs order by id desc limit 1`;
  if (!row) throw new Error("No mail was queued");
  return row.payload;
}

/** An invitation to a new group, just mailed; as an expert unless told otherwise. */
export async function invited(more: Partial<InviteMemberInput> = {}) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  return { group, moderator, ...(await invite(moderator, group, more)) };
}

/** The same to a group that is there. */
export async function invite(
  moderator: SignedInActor,
  group: { id: string },
  more: Partial<InviteMemberInput> = {},
): Promise<{ email: string; id: string; token: string }> {
  const email = more.email ?? `${unique("guest")}@example.org`;
  const asked = { name: "Guest", role: "expert", perspective: "Fiji", ...more } as const;
  const result = await inviteMember(moderator, { ...asked, groupId: group.id, email });
  return { email, id: result.ok ? result.value.id : "", token: await mailedToken() };
}

/** The address somebody signs in with. */
export async function addressOf({ accountId }: SignedInActor): Promise<string> {
  const row = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  return row.email;
}

/** Makes an invitation as old as is needed to send it again. */
export async function sentLongAgo(id: string): Promise<void> {
  await db.invitation.update({ where: { id }, data: { sentAt: new Date(Date.now() - 3_600_000) } });
}
