import type { SignedInActor } from "#lib/base/actor.ts";
import { endAllSessions } from "#lib/domain/accounts/end-session.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { db } from "#lib/infra/db.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";
import { type Author, openPage, reaches, until } from "./author.ts";
import { type Listener, listenAs } from "./listener.ts";

/** A group whose moderator works at one instance and whose authors are at another. */
export type Table = { group: { id: string; slug: string }; moderator: SignedInActor };

type Member = SignedInActor & { token: string };

export async function layTable(): Promise<Table> {
  const group = await aGroup();
  return { group, moderator: await someone(group, "moderator") };
}

/** The ways by which somebody loses what they had, as the portal does them. */
export const revocations: Record<string, (table: Table, who: Member) => Promise<unknown>> = {
  "removing the member": async ({ moderator }, { personId }) => {
    const { id } = await db.member.findFirstOrThrow({ where: { personId }, select: { id: true } });
    const removed = await removeMember(moderator, id);
    if (!removed.ok) throw new Error(removed.refusal.kind);
  },
  "signing out everywhere": (_, who) => endAllSessions(who),
  "disabling the account": (_, { accountId }) =>
    db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } }),
};

/** How long it took from the commit until both connections had ended, in milliseconds. */
export type Revoked = { socketMs: number; streamMs: number };

const patienceMs = 30_000;

/** Somebody new writes in a text at one of the instances and has a page open that listens at the other; then what
 *  they had is taken from them. */
export async function revokeOnce(
  table: Table,
  ports: readonly [number, number],
  revoke: (table: Table, who: Member) => Promise<unknown>,
): Promise<Revoked> {
  const { group } = table;
  const who = await someone(group);
  const { documentId } = await aPaper(group, { authors: [who] });
  const page = openPage(ports[0], who, documentId);
  const listener = await listenAs(ports[1], { token: who.token, slug: group.slug });
  try {
    await reaches(page, "saved");
    await revoke(table, who);
    const committedAt = performance.now();
    const [socketMs, streamMs] = await Promise.all([
      ended(page).then(() => performance.now() - committedAt),
      gone(listener).then(() => performance.now() - committedAt),
    ]);
    return { socketMs, streamMs };
  } finally {
    page.destroy();
    listener.close();
  }
}

const ended = (page: Author) => until(() => page.getSnapshot() === "forbidden", patienceMs);

async function gone({ ended, told }: Listener): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it still stands; told ${JSON.stringify(told)}`)), patienceMs);
  });
  await Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
