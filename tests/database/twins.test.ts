import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { type Actor, type SignedInActor, visitor } from "#lib/base/actor.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { arrangeContribution } from "#lib/domain/discussions/arrange-contribution.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { listOwnPoints } from "#lib/domain/discussions/list-own-points.ts";
import { findDiscussion, listDiscussions, listPublicDiscussions } from "#lib/domain/discussions/queries.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import { searchEvents } from "#lib/domain/events/queries.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { listMembers, searchGroups } from "#lib/domain/groups/queries.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { listPeople, searchPeople } from "#lib/domain/people/queries.ts";
import { publishReport } from "#lib/domain/publications/publish-report.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { searchPublications } from "#lib/domain/publications/search-publications.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { db } from "#lib/infra/db.ts";
import { anotherDatabase, withDatabase } from "#tests/world/database.ts";
import { dumpDatabase } from "#tests/world/dump.ts";
import { aFindingOn, idOf, masked, openTwin, signIn, type TwinWorld } from "#tests/world/twins.ts";
import { aReport } from "#tests/world/world.ts";

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
};
type Story = (play: Play) => Promise<void>;

describe("in two worlds that differ in who said it alone, everybody else receives the same after", () => {
  it("posting, as long as nothing has appeared", () =>
    isTwin(async ({ speaker, say }) => void (await say(speaker, "A point.")), { appears: false }));

  it("posting, with the name of somebody in it", () =>
    isTwin(({ speaker, say }) => said(say(speaker, "I agree with @Name of cleo, and @bo knows why."))));

  it("changing one’s words, and moving them to another item", () =>
    isTwin(async ({ world, speaker, say, appear }) => {
      const point = await say(speaker, "First words.");
      await appear();
      const agendaItemId = world.discussion.agenda[1]?.id;
      expect(await changeContribution(speaker, { ...point, body: "Other words.", agendaItemId })).toEqual(
        done,
      );
    }));

  it("taking one’s words back, before they appeared and after", () =>
    isTwin(async ({ speaker, say, appear }) => {
      const seen = await say(speaker, "Seen.");
      await appear();
      const unseen = await say(speaker, "Unseen.");
      for (const point of [seen, unseen]) expect(await takeBackContribution(speaker, point)).toEqual(done);
    }));

  it("a finding that rests on it, and the report that prints the finding", () =>
    isTwin(async ({ world, speaker, cleo, moderator, say, appear }) => {
      const { id } = await say(speaker, "The words that a finding rests on.");
      await appear();
      const finding = await aFindingOn(world.group, cleo, id);
      const version = await db.findingVersion.findFirstOrThrow({ where: { findingId: finding.id } });
      await db.consensusCall.create({
        data: {
          findingId: finding.id,
          findingVersionId: version.id,
          outcome: "agreed",
          rationale: "",
          calledById: moderator.personId,
        },
      });
      const report = await aReport(world.group, { text: `Words.\n\n{{finding:${finding.id}}}` });
      await db.report.update({ where: { id: report.id }, data: { slug: "report", title: "Report" } });
      expect(await publishReport(moderator, { reportId: report.id })).toMatchObject({ ok: true });
    }));

  it("another’s letting their name stand beside what they said", () =>
    isTwin(async ({ speaker, cleo, say, appear }) => {
      await say(speaker, "A point.");
      const theirs = await say(cleo, "Cleo says this.");
      await appear();
      expect(await releaseContribution(cleo, theirs)).toEqual(done);
    }));

  it("a moderator’s moving and taking away what was said", () =>
    isTwin(async ({ world, speaker, moderator, say, appear }) => {
      const [moved, gone] = [await say(speaker, "Moved."), await say(speaker, "Taken away.")];
      await appear();
      const { discussionId } = moved;
      const agendaItemId = world.discussion.agenda[0]?.id;
      expect(await arrangeContribution(moderator, { ...moved, agendaItemId })).toEqual(done);
      expect(await removeContribution(moderator, { discussionId, id: gone.id })).toEqual(done);
    }));

  it("somebody else’s trying the key", () =>
    isTwin(async ({ speaker, cleo, say, appear }) => {
      const point = await say(speaker, "Mine.");
      await appear();
      expect(await releaseContribution(cleo, point)).toMatchObject({ ok: false });
      expect(await listOwnPoints(cleo, point.discussionId, [point.key])).toEqual([]);
    }));

  it("leaving the group: whether the one who leaves has spoken cannot be seen", () =>
    isTwin(async ({ speaker, moderator, say, appear }) => {
      await say(speaker, "A point.");
      await appear();
      expect(await removeMember(moderator, idOf("ada", "member"))).toEqual(done);
    }));

  it("deleting an account and its person: whether they have spoken cannot be seen", () =>
    isTwin(async ({ speaker, say, appear }) => {
      await say(speaker, "A point.");
      await appear();
      await db.member.deleteMany({ where: { personId: idOf("ada", "person") } });
      await db.account.deleteMany({ where: { personId: idOf("ada", "person") } });
      await db.person.deleteMany({ where: { id: idOf("ada", "person") } });
    }));

  it("a refused and a repeated sending", () =>
    isTwin(async ({ speaker, say }) => {
      const point = await say(speaker, "A point.");
      const again = { ...point, body: "A point." };
      expect(await addContribution(speaker, again)).toMatchObject({ ok: true });
      const named = { ...again, id: randomUUID(), speakerId: speaker.personId };
      expect(await addContribution(speaker, named)).toMatchObject({ ok: false });
    }));

  it("being the only one signed in", () =>
    isTwin(({ speaker, say }) => said(say(speaker, "Nobody else is here.")), { alone: true }));
});

describe("the comparison finds what gives the speaker away", () => {
  const point: Story = ({ speaker, say }) => said(say(speaker, "A point."));

  it("in a recorded fact", () =>
    isNoTwin(async (play) => {
      await point(play);
      const { world, speaker } = play;
      await db.fact.create({
        data: {
          kind: "Planted",
          groupId: world.group.id,
          subjectId: world.discussion.id,
          personId: speaker.personId,
        },
      });
    }));

  it("in a queued mail", () =>
    isNoTwin(async (play) => {
      await point(play);
      await db.$executeRaw`SELECT graphile_worker.add_job('planted', json_build_object('to', ${play.speaker.accountId}::text))`;
    }));

  it("in what a page shows", () =>
    isNoTwin(async (play) => {
      await point(play);
      await play.appear();
      await db.contribution.updateMany({
        data: { speakerId: play.speaker.personId, releasedOn: new Date() },
      });
    }));
});

const done = { ok: true, value: undefined };
const said = async (point: Promise<Said>) => void (await point);

type Options = { appears?: boolean; alone?: boolean };

async function isTwin(story: Story, options: Options = {}) {
  const [one, other] = [await tell("ada", story, options), await tell("bo", story, options)];
  expect(one.received).toEqual(other.received);
  expect(one.stored).toEqual(other.stored);
}

async function isNoTwin(story: Story) {
  const [one, other] = [await tell("ada", story, {}), await tell("bo", story, {})];
  expect(one).not.toEqual(other);
}

/** Plays the story in a new world. @returns all that everybody but the speaker can get, and every row there is */
async function tell(who: "ada" | "bo", story: Story, { appears = true, alone = false }: Options) {
  const database = await anotherDatabase();
  try {
    const world = await openTwin();
    const speaker = await signIn(who);
    if (!alone) await signIn(who === "ada" ? "bo" : "ada");
    const [cleo, moderator] = alone ? [speaker, speaker] : [await signIn("cleo"), await signIn("moderator")];
    const appear = () => letPointsAppear(new Date(Date.now() + 7 * 60_000));
    await story({ world, speaker, cleo, moderator, appear, say: sayIn(world) });
    if (appears) await appear();
    const stored = await dumpDatabase();
    return {
      received: await receivedByOthers(world),
      // A sign-in is one's own. Nobody sees another's, and it tells no more than that there was one.
      stored: sorted(stored.filter(({ table }) => table !== 'public."Session"')),
    };
  } finally {
    await database.drop();
  }
}

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

async function receivedByOthers(world: TwinWorld) {
  const received: Record<string, string[]> = { visitor: await receivedBy(visitor, world) };
  for (const name of ["cleo", "moderator", "observer", "outsider"] as const)
    received[name] = await receivedBy(await signIn(name), world);
  return received;
}

/** All that pages, exports, searches and feeds ask for. Contributions come in the order of random ids. */
async function receivedBy(actor: Actor, { group, discussion }: TwinWorld): Promise<string[]> {
  const [table, findings, publications] = await Promise.all([
    findDiscussion(actor, group.id, "table"),
    listFindings(actor, group.id),
    listPublications({ page: 1 }),
  ]);
  const answers: unknown[] = [
    { ...table, contributions: [] },
    ...(table?.contributions ?? []).map((one) => masked(text(one))).toSorted(),
    await listDiscussions(actor, group.id),
    await listPublicDiscussions(group.id),
    await listOwnPoints(actor, discussion.id, [randomBytes(32).toString("base64url")]),
    await listActivity(actor, { id: group.id, concludedAt: null }, {}),
    await listMyTasks(actor, new Date()),
    await listMembers(actor, group.id),
    await listPeople(actor),
    findings,
    await Promise.all(findings.map(({ number }) => findFinding(actor, group.id, number))),
    await listSources(actor, { groupId: group.id, documentId: null }),
    publications,
    ...(await Promise.all(publications.cards.map(({ slug }) => findEdition(slug, null)))),
  ];
  for (const words of ["point", "words", "ada", "cleo"])
    answers.push(
      await searchPublications(words),
      await searchPeople(actor, words),
      await searchGroups(words),
      await searchEvents(words),
    );
  return answers.map((answer) => (typeof answer === "string" ? answer : masked(text(answer))));
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? "";
}
