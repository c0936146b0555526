import type { SignedInActor } from "#lib/base/actor.ts";
import { endAllSessions } from "#lib/domain/accounts/end-session.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
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

/** The ways by which it ends by itself, at an instant that is still to come; they settle at that instant, by the database's clock. */
export const endings: typeof revocations = {
  "the end of the membership's time": (_, { personId }) =>
    reached((endsAt) => db.member.updateMany({ where: { personId }, data: { endsAt } })),
  "the end of the sign-in's time": (_, { accountId }) =>
    reached((expiresAt) => db.session.updateMany({ where: { accountId }, data: { expiresAt } })),
};

/** How long before its instant an ending is set. */
export const leadMs = 1_500;

async function reached(end: (at: Date) => Promise<unknown>): Promise<void> {
  const at = new Date((await readClock()).getTime() + leadMs);
  await end(at);
  await until(async () => (await readClock()) >= at);
}

/** How long it took until both connections had ended, in milliseconds, from when what was taken was taken. Less than none where they
 *  ended before. */
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
    const bothEnded = Promise.all(
      [ended(page), gone(listener)].map((end) => end.then(() => performance.now())),
    );
    await revoke(table, who);
    const takenAt = performance.now();
    const [socketAt = 0, streamAt = 0] = await bothEnded;
    return { socketMs: socketAt - takenAt, streamMs: streamAt - takenAt };
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
