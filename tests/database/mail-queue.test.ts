import { runOnce } from "graphile-worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/base/actor.ts";
import { listFailedMails } from "#lib/domain/institution/failed-mails.ts";
import { db } from "#lib/infra/db.ts";
import { queueMail, queueMails, sendMailTask } from "#lib/infra/mail.ts";
import { queueLog } from "#server/jobs/queue-log.ts";
import { sendMail } from "#server/jobs/tasks/send-mail.ts";
import { withDatabase } from "#tests/world/database.ts";
import { startMailServer } from "#tests/world/mail-server.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

let server: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "portal@example.org", LOG_LEVEL: "silent" });
});

afterAll(() => server.stop());

/** Works on every mail that waits, also on those whose next try is later. */
async function work(): Promise<void> {
  await db.$executeRaw`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: { [sendMailTask]: sendMail },
    logger: queueLog,
    noHandleSignals: true,
  });
}

async function aMail(): Promise<string> {
  const subject = unique("mail");
  await queueMail(db, { to: "reader@example.org", subject, text: "Words." });
  return subject;
}

const takenOf = (subject: string) => server.taken.filter((mail) => mail.subject === subject);
const waiting = async () => (await queuedMails()).map(({ subject }) => subject);

describe("a queued mail", () => {
  it.each([["busy"], ["hangs"]] as const)(
    "waits while its server %s, and is taken once when it is back",
    async (mood) => {
      const subject = await aMail();
      server.be(mood);
      await work();
      await work();
      expect(takenOf(subject)).toEqual([]);
      expect(await waiting()).toContain(subject);
      server.be("takes");
      await work();
      await work();
      expect(takenOf(subject)).toHaveLength(1);
      expect(await waiting()).not.toContain(subject);
    },
  );

  it("that is sent again, because nobody knows whether it was taken, can be known by its Message-ID", async () => {
    const [subject, other] = [await aMail(), await aMail()];
    server.be("breaks");
    await work();
    server.be("takes");
    await work();
    const ids = takenOf(subject).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@localhost>$/);
    expect(takenOf(other)[0]?.messageId).not.toBe(ids[0]);
  });

  it("that is refused for good is given up at once, and administrators see so, without its words", async () => {
    const subject = await aMail();
    server.be("refuses");
    await work();
    expect(await waiting()).not.toContain(subject);
    const administrator = { ...(await someone()), administrator: true };
    const failed = await listFailedMails(administrator);
    expect(failed).toMatchObject([{ to: "reader@example.org", code: 550 }]);
    expect(JSON.stringify(failed)).not.toContain(subject);
    for (const other of [visitor, await someone(await aGroup(), "moderator")])
      expect(await listFailedMails(other)).toBeNull();
  });

  it("that was tried for days is given up, and noted", async () => {
    const subject = await aMail();
    server.be("busy");
    await db.$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts - 1`;
    await work();
    expect(await waiting()).not.toContain(subject);
    const administrator = { ...(await someone()), administrator: true };
    expect((await listFailedMails(administrator))?.[0]).toMatchObject({ code: null });
  });

  it("for one person goes before those that many get", async () => {
    server.be("takes");
    const [many, one] = [unique("many"), unique("one")];
    await queueMails(db, [{ to: "all@example.org", subject: many, text: "" }]);
    await queueMail(db, { to: "one@example.org", subject: one, text: "" });
    await work();
    const order = server.taken.map(({ subject }) => subject);
    expect(order.indexOf(one)).toBeLessThan(order.indexOf(many));
    expect(order.indexOf(many)).toBeGreaterThan(-1);
  });
});
