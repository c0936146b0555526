import { describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { findRelated } from "#lib/domain/publications/find-related.ts";
import { listGroupEditions } from "#lib/domain/publications/list-group-editions.ts";
import { findOwnPublication, listOwnPublications } from "#lib/domain/publications/list-own-publications.ts";
import { listTranslations } from "#lib/domain/publications/list-translations.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { relatePublication } from "#lib/domain/publications/relate-publication.ts";
import type { RelationKind } from "#lib/domain/publications/schema.ts";
import { setTopics } from "#lib/domain/publications/set-topics.ts";
import { unrelatePublication } from "#lib/domain/publications/unrelate-publication.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { db } from "#lib/infra/db.ts";
import { aPublication } from "#tests/world/a-publication.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

type Publication = { id: string; slug: string };

const say = (actor: Actor, from: Publication, kind: RelationKind, to: Publication) =>
  relatePublication(actor, { publicationId: from.id, kind, otherId: to.id });

async function withdraw(actor: Actor, { id }: Publication) {
  const edition = await db.edition.findFirstOrThrow({ where: { publicationId: id }, select: { id: true } });
  const reason = "Its figures were wrong.";
  expect(await withdrawEdition(actor, { editionId: edition.id, reason })).toMatchObject({ ok: true });
}

const seen = async ({ slug }: Publication) =>
  (await findRelated(slug)).relations.map(
    ({ kind, inverse, other }) => `${inverse ? "is what" : "is"} ${kind} ${other.slug}`,
  );

describe("a relation between publications", () => {
  it("is said by a moderator of the group, and seen from both", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [reply, first] = [await aPublication(group), await aPublication(await aGroup())];
    for (const _ of [1, 2]) expect(await say(moderator, reply, "answers", first)).toMatchObject({ ok: true });
    expect(await seen(reply)).toEqual([`is answers ${first.slug}`]);
    expect(await seen(first)).toEqual([`is what answers ${reply.slug}`]);
    const back = { publicationId: reply.id, kind: "answers", otherId: first.id } as const;
    expect(await unrelatePublication(moderator, back)).toMatchObject({ ok: true });
    expect([await seen(reply), await seen(first)]).toEqual([[], []]);
  });

  it("is nobody else's to say or to take back", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [one, two] = [await aPublication(group), await aPublication(group)];
    await say(moderator, one, "follows", two);
    const others: [Actor, string][] = [
      [await someone(group), "NotAllowed"],
      [await someone(group, "observer"), "NotAllowed"],
      [await someone(await aGroup(), "moderator"), "NotVisible"],
      [{ ...(await someone()), administrator: true }, "NotVisible"],
      [visitor, "NotVisible"],
    ];
    for (const [actor, kind] of others) {
      expect(await say(actor, one, "part_of", two)).toMatchObject({ refusal: { kind } });
      const taken = await unrelatePublication(actor, {
        ...{ publicationId: one.id, kind: "follows", otherId: two.id },
      });
      expect(taken).toMatchObject({ refusal: { kind } });
    }
    expect(await seen(one)).toEqual([`is follows ${two.slug}`]);
  });

  it("is never to itself, nor said both ways", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [one, two] = [await aPublication(group), await aPublication(group)];
    expect(await say(moderator, one, "supersedes", one)).toMatchObject({
      refusal: { kind: "RelatedToItself" },
    });
    await say(moderator, one, "supersedes", two);
    expect(await say(moderator, two, "supersedes", one)).toMatchObject({
      refusal: { kind: "RelatedTheOtherWay" },
    });
    await expect(
      db.publicationRelation.create({ data: { publicationId: one.id, kind: "follows", otherId: one.id } }),
    ).rejects.toThrow();
  });

  it("shows nothing of what the public does not read, and tells nobody that it is there", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const hidden = await db.publication.create({
      data: { slug: unique("hidden"), groupId: group.id, type: "analysis" },
      select: { id: true, slug: true },
    });
    const [one, two] = [await aPublication(group), await aPublication(group)];
    const nothing = { id: "00000000-0000-7000-8000-000000000000", slug: "" };
    for (const other of [hidden, nothing])
      expect(await say(moderator, one, "follows", other)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await say(moderator, hidden, "follows", one)).toMatchObject({ refusal: { kind: "NotVisible" } });
    await db.publicationRelation.create({
      data: { publicationId: hidden.id, kind: "follows", otherId: one.id },
    });
    expect(await seen(one)).toEqual([]);
    await say(moderator, one, "follows", two);
    await withdraw(moderator, two);
    expect(await seen(one)).toEqual([]);
    expect(await findOwnPublication(moderator, group.id, hidden.slug)).toBeNull();
    const listed = await listOwnPublications(moderator, group.id);
    expect(listed.map(({ slug }) => slug)).toEqual([one.slug]);
    expect(await listOwnPublications(await someone(), group.id)).toEqual([]);
  });
});

describe("what is shown beside a publication", () => {
  it("shares most with it, and is never itself or what somebody said already", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [sea, ice] = [unique("sea"), unique("ice")];
    const here = await aPublication(group, { topics: [sea, ice] });
    const both = await aPublication(await aGroup(), { topics: [sea, ice] });
    const oneTopic = await aPublication(group, { topics: [sea] });
    const sameGroup = await aPublication(group);
    const said = await aPublication(group, { topics: [sea, ice] });
    await aPublication(await aGroup(), { topics: [unique("other")] });
    await say(moderator, here, "follows", said);
    const { similar } = await findRelated(here.slug);
    expect(similar.map(({ slug }) => slug)).toEqual([both, oneTopic, sameGroup].map(({ slug }) => slug));
  });

  it("does not betray that two are of one group that nobody knows of", async () => {
    const group = await aGroup({ announced: false });
    const [one] = [await aPublication(group), await aPublication(group)];
    expect((await findRelated(one.slug)).similar).toEqual([]);
    expect(await listGroupEditions(group.slug)).toEqual([]);
  });
});

describe("a publication in several languages", () => {
  it("leads from each to all, also between two translations", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const original = await aPublication(group);
    const french = await aPublication(group, { language: "fr" });
    const japanese = await aPublication(group, { language: "ja" });
    for (const translation of [french, japanese])
      await say(moderator, translation, "translation_of", original);
    for (const { slug } of [original, french, japanese])
      expect((await listTranslations(slug)).map((known) => `${known.language} ${known.slug}`)).toEqual([
        `en ${original.slug}`,
        `fr ${french.slug}`,
        `ja ${japanese.slug}`,
      ]);
    await withdraw(moderator, japanese);
    expect((await listTranslations(french.slug)).map(({ language }) => language)).toEqual(["en", "fr"]);
  });

  it("has no list of languages where there is one", async () => {
    const { slug } = await aPublication(await aGroup());
    expect(await listTranslations(slug)).toEqual([]);
  });
});

it("what a publication is about is its moderators' to say", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const known = unique("sea");
  const publication = await aPublication(group, { topics: [known, unique("old")] });
  const fresh = unique("New topic");
  const input = { publicationId: publication.id, topics: [known, "no-such-topic"], newTopics: fresh };
  expect(await setTopics(await someone(group), input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
  expect(await setTopics(await someone(), input)).toMatchObject({ refusal: { kind: "NotVisible" } });
  expect(await setTopics(moderator, input)).toMatchObject({ ok: true });
  const own = await findOwnPublication(moderator, group.id, publication.slug);
  expect(own?.topics.map(({ name }) => name).toSorted()).toEqual([known, fresh].toSorted());
});

it("a series is listed by its name, as it is called", async () => {
  const name = unique("Bulletin of");
  const group = await aGroup();
  const numbered = await aPublication(group, { type: "bulletin", series: { name, number: "7" } });
  await aPublication(group, { type: "bulletin", series: { name: `${name} another`, number: "7" } });
  const { cards, total } = await listPublications({ series: name, page: 1 });
  expect([cards.map(({ slug }) => slug), total]).toEqual([[numbered.slug], 1]);
});
