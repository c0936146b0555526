import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { answerRemark } from "#lib/domain/discussions/answer-remark.ts";
import { arrangeContribution } from "#lib/domain/discussions/arrange-contribution.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { listOwnPoints } from "#lib/domain/discussions/list-own-points.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { db } from "#lib/infra/db.ts";
import { anotherDatabase, withDatabase } from "#tests/world/database.ts";
import { type DumpedRow, dumpDatabase } from "#tests/world/dump.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { openPages } from "#tests/world/twin-listeners.ts";
import { receivedByOthers } from "#tests/world/twin-received.ts";
import {
  aFindingOn,
  idOf,
  masked,
  openSession,
  openTwin,
  signIn,
  type TwinWorld,
} from "#tests/world/twins.ts";
import { aReport, published } from "#tests/world/world.ts";

withDatabase();
// Each is two whole worlds.
vi.setConfig({ testTimeout: 120_000 });

type Said = { discussionId: string; id: string; key: string };
/** What one tells a world: it, who speaks in it, and everybody else who acts. */
type Play = {
  world: TwinWorld;
  speaker: SignedInActor;
  cleo: SignedInActor;
  moderator: SignedInActor;
  say: (actor: SignedInActor, body: string) => Promise<Said>;
  appear: () => Promise<void>;
  /** Keeps all that everybody else receives at this moment. */
  look: () => Promise<void>;
};
type Story = (play: Play) => Promise<void>;

describe("in two worlds that differ in who said it alone, everybody else receives the same after", () => {
  it("posting, also again and in another’s name, as long as nothing has appeared", () =>
    isTwin(
      async ({ speaker, say }) => {
        const point = await say(speaker, "A point.");
        const again = { ...point, body: "A point." };
        expect(await addContribution(speaker, again)).toMatchObject({ ok: true });
        const named = { ...again, id: randomUUID(), speakerId: speaker.personId };
        expect(await addContribution(speaker, named)).toMatchObject({ ok: false });
      },
      { appears: false },
    ));

  it("naming somebody, changing one’s words, moving them, taking them back, and another’s trying the key", () =>
    isTwin(async ({ world, speaker, cleo, say, appear, look }) => {
      await say(speaker, "I agree with @Name of cleo, and @bo knows why.");
      const [point, seen] = [await say(speaker, "First words."), await say(speaker, "Seen.")];
      await appear();
      await look();
      const unseen = await say(speaker, "Unseen.");
      const agendaItemId = world.discussion.agenda[1]?.id;
      expect(await changeContribution(speaker, { ...point, body: "Other words.", agendaItemId })).toEqual(
        done,
      );
      for (const gone of [seen, unseen]) expect(await takeBackContribution(speaker, gone)).toEqual(done);
      expect(await releaseContribution(cleo, point)).toMatchObject({ ok: false });
      expect(await listOwnPoints(cleo, point.discussionId, [point.key])).toEqual([]);
    }));

  it("a finding that rests on it, the mails of its last call, and the report that prints it", () =>
    isTwin(async ({ world, speaker, cleo, moderator, say, appear, look }) => {
      const { id } = await say(speaker, "The words that a finding rests on.");
      await appear();
      const finding = await aFindingOn(world.group, cleo, id);
      expect(
        await openLastCall(moderator, { findingId: finding.id, closesAt: inAWeek, silence: false }),
      ).toEqual(done);
      expect(await queuedMails()).toHaveLength(4);
      await look();
      expect(
        await recordOutcome(moderator, {
          findingId: finding.id,
          outcome: "agreed",
          rationale: "Nobody is against it.",
          silence: false,
        }),
      ).toMatchObject({ ok: true });
      const report = await aReport(world.group, { text: `Words.\n\n{{finding:${finding.id}}}` });
      await db.report.update({ where: { id: report.id }, data: { slug: "report", title: "Report" } });
      expect(await published(moderator, "report", report)).toMatchObject({ ok: true });
    }));

  it("another’s letting their name stand, and a moderator’s moving and taking away", () =>
    isTwin(async ({ world, speaker, cleo, moderator, say, appear }) => {
      const [moved, gone] = [await say(speaker, "Moved."), await say(speaker, "Taken away.")];
      const theirs = await say(cleo, "Cleo says this.");
      await appear();
      expect(await releaseContribution(cleo, theirs)).toEqual(done);
      const { discussionId } = moved;
      const agendaItemId = world.discussion.agenda[0]?.id;
      expect(await arrangeContribution(moderator, { ...moved, agendaItemId })).toEqual(done);
      expect(await removeContribution(moderator, { discussionId, id: gone.id })).toEqual(done);
    }));

  it("a remark on the summary, as long as it waits, and until it is answered and the summary agreed", () =>
    isTwin(async ({ world, speaker, cleo, moderator, appear, look }) => {
      const discussionId = world.discussion.id;
      const summary = { discussionId, from: 0, body: "What was said." };
      expect(await draftSummary(moderator, summary)).toEqual(done);
      expect(await circulateSummary(moderator, { discussionId, number: 1 })).toEqual(done);
      for (const [who, body] of [
        [speaker, "Too short."],
        [cleo, "Too long."],
      ] as const)
        expect(await remarkOnSummary(who, { discussionId, body })).toMatchObject({ ok: true });
      await look();
      await appear();
      await look();
      const remarks = await db.summaryRemark.findMany({ where: { discussionId }, select: { id: true } });
      expect(remarks).toHaveLength(2);
      for (const { id: remarkId } of remarks)
        expect(await answerRemark(moderator, { discussionId, remarkId, answer: "Noted." })).toEqual(done);
      expect(await agreeSummary(moderator, { discussionId, number: 1 })).toEqual(done);
    }));

  it("leaving the group, and then deleting account and person: whether they have spoken cannot be seen", () =>
    isTwin(async ({ speaker, moderator, say, appear, look }) => {
      await say(speaker, "A point.");
      await appear();
      expect(await removeMember(moderator, idOf("ada", "member"))).toEqual(done);
      await look();
      await db.member.deleteMany({ where: { personId: idOf("ada", "person") } });
      await db.account.deleteMany({ where: { personId: idOf("ada", "person") } });
      await db.person.deleteMany({ where: { id: idOf("ada", "person") } });
    }));

  it("being the only one signed in", () =>
    isTwin(({ speaker, say }) => said(say(speaker, "Nobody else is here.")), { alone: true }));
});

it("the comparison finds what gives the speaker away in a fact, a mail, a live message and on a page", async () => {
  const planted: Story = async (play) => {
    const { world, speaker, say, appear } = play;
    const { personId, accountId } = speaker;
    await say(speaker, "A point.");
    await appear();
    await db.fact.create({ data: { kind: "Planted", subjectId: world.discussion.id, personId } });
    await db.$executeRaw`SELECT graphile_worker.add_job('planted', json_build_object('to', ${accountId}::text))`;
    if (personId === idOf("ada", "person"))
      await db.$transaction((tx) => tellGroup(tx, world.group.id, world.discussion.id));
    await db.contribution.updateMany({ data: { speakerId: personId, releasedOn: new Date() } });
  };
  const [one, other] = [await tell("ada", planted, {}), await tell("bo", planted, {})];
  const tables = one.stored.filter((row) => !other.stored.includes(row)).map((row) => row.split(" ")[0]);
  expect([...new Set(tables)].sort()).toEqual([
    "graphile_worker._private_jobs",
    'public."Contribution"',
    'public."Fact"',
  ]);
  expect(one.heard).not.toEqual(other.heard);
  expect(one.received).not.toEqual(other.received);
});

const done = { ok: true, value: undefined };
const said = async (point: Promise<Said>) => void (await point);
/** One instant for both worlds: mails tell it in words. */
const inAWeek = new Date(Date.now() + 7 * 86_400_000);

type Options = { appears?: boolean; alone?: boolean };

async function isTwin(story: Story, options: Options = {}) {
  const [one, other] = [await tell("ada", story, options), await tell("bo", story, options)];
  expect(one.received).toEqual(other.received);
  expect(one.heard).toEqual(other.heard);
  expect(one.stored).toEqual(other.stored);
}

/** Plays the story in a new world. @returns all that everybody but the speaker can get at each look and at the end, what
 *  their open pages were told meanwhile, and every row there is */
async function tell(who: "ada" | "bo", story: Story, { appears = true, alone = false }: Options) {
  const database = await anotherDatabase();
  try {
    const world = await openTwin();
    const speaker = await signIn(who);
    if (!alone) await signIn(who === "ada" ? "bo" : "ada");
    const [cleo, moderator] = alone ? [speaker, speaker] : [await signIn("cleo"), await signIn("moderator")];
    const readers = await openReaders();
    const pages = await openPages(world.group.id, readers);
    const received: unknown[] = [];
    const look = async () => {
      while ((await tellFacts()).mayBeMore);
      received.push(await receivedByOthers(world, readers));
    };
    const appear = () => letPointsAppear(new Date(Date.now() + 7 * 60_000));
    await story({ world, speaker, cleo, moderator, appear, look, say: sayIn(world) });
    if (appears) await appear();
    // What everybody is told, and with which mails, the speaker too, is among all that is stored.
    while ((await tellFacts()).mayBeMore);
    await sendNotifications(inAWeek);
    const stored = await dumpDatabase();
    await look();
    const heard = await pages.close((word) => db.$executeRaw`SELECT pg_notify('group_changed', ${word})`);
    // A sign-in is one's own; that there was one is for administrators, and forgotten when it would have ended.
    return { received, heard, stored: sorted(stored.filter((row) => !isOfSignIn(row))) };
  } finally {
    await database.drop();
  }
}

/** Everybody but the two who may speak, each with a sign-in of their own. */
async function openReaders() {
  const readers: { name: string; actor: SignedInActor; token: string }[] = [];
  for (const name of ["cleo", "moderator", "observer", "outsider"] as const)
    readers.push({ name, ...(await openSession(name)) });
  return readers;
}

const isOfSignIn = ({ table, line }: DumpedRow) =>
  table === 'public."Session"' || (table === 'public."Fact"' && line.includes(",SignedIn,"));

/** Rows that appear together lie in random order, which is no difference. */
const sorted = (rows: { table: string; line: string }[]) =>
  rows.map(({ table, line }) => masked(`${table} ${line}`)).toSorted();

const sayIn = (world: TwinWorld) => async (actor: SignedInActor, body: string) => {
  const [id, key] = [randomUUID(), randomBytes(32).toString("base64url")];
  const discussionId = world.discussion.id;
  const agendaItemId = world.discussion.agenda[0]?.id;
  expect(await addContribution(actor, { discussionId, id, key, agendaItemId, body })).toMatchObject({
    ok: true,
  });
  return { discussionId, id, key };
};
