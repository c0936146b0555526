import { describe, expect, it } from "vitest";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { findLastVersion } from "#lib/domain/documents/queries.ts";
import { printProcess } from "#lib/domain/publications/print-process.ts";
import { printResponses } from "#lib/domain/publications/print-responses.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import type { Disposition } from "#lib/domain/reviews/types.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { openTwin, idOf as twinId } from "#tests/world/twins.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aReport, published, someone } from "#tests/world/world.ts";

withDatabase();

type Text = Parameters<typeof printProcess>[1];

const processOf = (text: Text) => db.$transaction((tx) => printProcess(tx, text));
const responsesOf = (text: Text) => db.$transaction((tx) => printResponses(tx, text));

/** Its last version; frozen now where nobody has. */
async function frozen(documentId: string): Promise<{ id: string }> {
  const last = await db.$transaction((tx) => findLastVersion(tx, documentId));
  if (last) return last;
  const made = await db.$transaction((tx) =>
    freezeDocument(tx, { documentId, name: "Frozen", createdById: null }),
  );
  if (!made.ok) throw new Error("The text is closed and was never frozen");
  return made.value;
}

/** A completed round on a text, with a comment for each answer. */
async function aRound(
  group: { id: string },
  documentId: string,
  {
    answers,
    withEdition = true,
    state = "responses_published",
    authors = [],
  }: {
    answers: readonly Disposition[];
    withEdition?: boolean;
    state?: "responses_drafted" | "responses_published";
    authors?: readonly ({ personId: string } | { observer: true } | { outside: true; personId: string })[];
  },
) {
  const version = await frozen(documentId);
  const moment = new Date("2026-10-05T12:00:00Z");
  const round = await db.reviewRound.create({
    data: {
      ...{ groupId: group.id, documentId, versionId: version.id, withEdition, state: "responses_drafted" },
      ...{ number: 1, openedAt: moment, closesAt: moment, closedAt: moment },
      comments: {
        create: answers.map((disposition, index) => {
          const author = authors[index] ?? {};
          return {
            number: index + 1,
            authorId: "personId" in author ? author.personId : null,
            observer: "observer" in author,
            outside: "outside" in author,
            body: `Comment ${index + 1}`,
            disposition,
            reply: "Because.",
          };
        }),
      },
    },
    select: { id: true },
  });
  if (state === "responses_published")
    await db.reviewRound.update({ where: { id: round.id }, data: { state }, select: { id: true } });
  return round;
}

describe("how a text was made", () => {
  it("tells a discussion as its rule lets it be told, and of one off the record nothing but that it was held", async () => {
    const group = await aGroup();
    const report = await aReport(group);
    const [open, closed, off] = [
      await aDiscussion(group, { rule: "on_the_record" }),
      await aDiscussion(group, { rule: "not_for_attribution" }),
      await aDiscussion(group, { rule: "off_the_record" }),
    ];
    await aDiscussion(group, { rule: "on_the_record", state: "planned" });
    const told = await processOf({ groupId: group.id, reportId: report.id });
    expect(new Set(told.discussions)).toEqual(
      new Set([
        { title: open.slug, rule: "on_the_record", held: "2026-11-01" },
        { title: closed.slug, rule: "not_for_attribution", held: "2026-11" },
      ]),
    );
    expect(told.offTheRecord).toBe(1);
    expect(JSON.stringify(told)).not.toContain(off.slug);
  });

  it("counts members by role and names perspectives, but no observer's", async () => {
    const group = await aGroup();
    const report = await aReport(group);
    await someone(group, "moderator");
    for (const role of ["expert", "expert", "observer"] as const) await someone(group, role);
    await db.member.updateMany({
      where: { groupId: group.id, role: "observer" },
      data: { perspective: "A funder" },
    });
    const gone = await someone(group);
    await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
    const { members } = await processOf({ groupId: group.id, reportId: report.id });
    expect(members).toEqual({ moderators: 1, experts: 2, observers: 1, perspectives: ["Somewhere"] });
  });

  it("names a paper once the public can read it, with the day it was asked for and the day it came out", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const author = await someone(group);
    const report = await aReport(group);
    const paper = await aPaper(group, { authors: [author], state: "ready" });
    const hidden = await aPaper(group, { authors: [author], state: "ready" });
    const commission = await db.commission.create({
      data: { groupId: group.id, slug: paper.slug, title: paper.slug, state: "delivered" },
      select: { id: true },
    });
    await db.paper.update({ where: { id: paper.id }, data: { commissionId: commission.id } });
    const at = new Date("2026-03-04T05:00:00Z");
    await db.fact.create({
      data: { kind: "CommissionOffered", groupId: group.id, subjectId: commission.id, at },
    });
    await aRound(group, hidden.documentId, { answers: ["accepted"] });
    await frozen(paper.documentId);
    expect(await published(moderator, "paper", paper)).toMatchObject({ ok: true });
    const told = await processOf({ groupId: group.id, reportId: report.id });
    expect(told.papers).toMatchObject([{ title: paper.slug, commissionedOn: "2026-03-04" }]);
    expect(told.papers[0]?.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(told.rounds).toEqual([]);
    expect(JSON.stringify(told)).not.toContain(hidden.slug);
  });

  it("counts a round's reviewers by kind and its comments by how they were answered", async () => {
    const group = await aGroup();
    const report = await aReport(group);
    const [member, outside] = [await someone(group), await someone()];
    const round = await aRound(group, report.documentId, {
      answers: ["accepted", "accepted", "not_accepted"],
      authors: [
        { personId: member.personId },
        { outside: true, personId: outside.personId },
        { observer: true },
      ],
    });
    await db.reviewer.createMany({
      data: [
        { roundId: round.id, personId: member.personId },
        { roundId: round.id, personId: outside.personId, outside: true },
      ],
    });
    const told = await processOf({ groupId: group.id, reportId: report.id });
    expect(told.rounds).toEqual([
      {
        ...{ paper: null, number: 1, openedOn: "2026-10-05", closedOn: "2026-10-05", askedGroup: false },
        reviewers: { members: 1, outside: 1 },
        comments: { members: 1, observers: 1, outside: 1 },
        answers: { accepted: 2, not_accepted: 1 },
        contested: 0,
      },
    ]);
    for (const person of [member, outside]) expect(JSON.stringify(told)).not.toContain(person.name);
  });

  it("counts findings with an outcome, and no others", async () => {
    const group = await aGroup();
    const report = await aReport(group);
    const member = await someone(group);
    for (const state of ["agreed", "agreed", "deferred", "circulated"] as const)
      await aFinding(group, member, state);
    const { findings } = await processOf({ groupId: group.id, reportId: report.id });
    expect(findings).toEqual({ agreed: 2, agreed_with_reservations: 0, not_agreed: 0, deferred: 1 });
  });
});

describe("comments and their answers in an edition", () => {
  it("are those of completed rounds that were to be printed, without a name", async () => {
    const group = await aGroup();
    const [printed, kept, drafted] = [await aReport(group), await aPaper(group), await aPaper(group)];
    const member = await someone(group);
    const authors = [{ personId: member.personId }];
    await aRound(group, printed.documentId, { answers: ["noted"], authors });
    await aRound(group, kept.documentId, { answers: ["noted"], withEdition: false });
    await aRound(group, drafted.documentId, { answers: ["noted"], state: "responses_drafted" });
    const responses = await responsesOf({ groupId: group.id, reportId: printed.id });
    expect(responses).toMatchObject([
      { number: 1, comments: [{ number: 1, by: "member", body: "Comment 1", disposition: "noted" }] },
    ]);
    for (const hidden of [member.personId, member.name])
      expect(JSON.stringify(responses)).not.toContain(hidden);
    for (const { id: paperId } of [kept, drafted])
      expect(await responsesOf({ groupId: group.id, paperId })).toEqual([]);
  });
});

it("both are frozen in the edition, and are no part of what was signed", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const paper = await aPaper(group, { authors: [moderator], state: "ready" });
  await frozen(paper.documentId);
  await published(moderator, "paper", paper);
  const publication = await db.publication.findFirstOrThrow({
    where: { paperId: paper.id },
    select: { id: true, slug: true },
  });
  const plain = (await findEdition(publication.slug, 1))?.content;
  if (!plain) throw new Error("What was published cannot be read");
  const text = { groupId: group.id, paperId: paper.id };
  const process = await processOf(text);
  await aRound(group, paper.documentId, { answers: ["accepted"] });
  const content = { ...plain, process, responses: await responsesOf(text) };
  await db.$transaction((tx) =>
    writeEdition(tx, {
      publicationId: publication.id,
      content,
      publishedById: null,
      publishedAt: new Date(),
    }),
  );
  await aDiscussion(group);
  expect((await findEdition(publication.slug, 2))?.content).toEqual(content);
  expect(signedHashOf(content)).toBe(signedHashOf(plain));
});

it("in two worlds that differ in who speaks alone, how a text was made is the same", async () => {
  const world = await openTwin();
  const report = await aReport(world.group);
  const told = [];
  for (const speaker of ["ada", "bo"] as const) {
    await db.contribution.deleteMany();
    await db.contribution.create({
      data: {
        discussionId: world.discussion.id,
        rule: "not_for_attribution",
        body: `${speaker} was here.`,
        heldOn: new Date("2026-11-01"),
        commitment: hashOf(speaker),
      },
    });
    told.push(await processOf({ groupId: world.group.id, reportId: report.id }));
  }
  expect(told[1]).toEqual(told[0]);
  const everything = JSON.stringify(told);
  for (const trace of ["Name of", "ada was", "bo was", twinId("ada", "person"), "2026-11-01"])
    expect(everything).not.toContain(trace);
});
