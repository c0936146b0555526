import { expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { findOwnEvent } from "#lib/domain/events/find-own-event.ts";
import { publishMaterials } from "#lib/domain/events/publish-materials.ts";
import { findEvent } from "#lib/domain/events/queries.ts";
import { publishMaterialsSchema } from "#lib/domain/events/schema.ts";
import { db } from "#lib/infra/db.ts";
import { aPublication } from "#tests/world/a-publication.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const recordingUrl = "https://video.example.org/watch/1";

async function anEvent(group: { id: string }, startsAt: Date, state: "announced" | "draft" = "announced") {
  const slug = unique("event");
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  return db.event.create({
    data: { slug, title: slug, groupId: group.id, state, startsAt, endsAt, timeZone: "Asia/Tokyo" },
    select: { id: true, slug: true },
  });
}

it("a moderator says where an event can be watched and what belongs to it, and the public sees both", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const { id: eventId, slug } = await anEvent(group, inDays(-1));
  const mine = await aPublication(group);
  const ofOthers = await aPublication(await aGroup());
  await db.eventPublication.create({ data: { eventId, publicationId: ofOthers.id } });
  const hidden = await db.publication.create({
    data: { slug: unique("hidden"), groupId: group.id, type: "analysis" },
    select: { id: true },
  });
  const publicationIds = [mine.id, hidden.id];
  expect(await publishMaterials(moderator, { eventId, recordingUrl, publicationIds })).toMatchObject({
    ok: true,
  });
  const event = await findEvent(slug);
  expect(event).toMatchObject({ state: "materials_published", recordingUrl });
  expect(new Set(event?.publications.map((card) => card.slug))).toEqual(new Set([mine.slug, ofOthers.slug]));
  await db.eventPublication.deleteMany({ where: { publicationId: ofOthers.id } });
  await publishMaterials(moderator, { eventId, publicationIds: [] });
  expect(await findEvent(slug)).toMatchObject({ state: "held", recordingUrl: null, publications: [] });
});

it("nobody else does, and nobody before it has begun", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const [past, coming] = [await anEvent(group, inDays(-1)), await anEvent(group, inDays(1))];
  const materials = { recordingUrl, publicationIds: [] };
  const others: [Actor, string][] = [
    [await someone(group), "NotAllowed"],
    [await someone(group, "observer"), "NotAllowed"],
    [await someone(await aGroup(), "moderator"), "NotVisible"],
    [visitor, "NotVisible"],
  ];
  for (const [actor, kind] of others) {
    expect(await publishMaterials(actor, { eventId: past.id, ...materials })).toMatchObject({
      refusal: { kind },
    });
    expect(await findOwnEvent(actor, group.id, past.slug)).toBeNull();
  }
  expect(await publishMaterials(moderator, { eventId: coming.id, ...materials })).toMatchObject({
    refusal: { kind: "EventNotHeld" },
  });
  const draft = await anEvent(group, inDays(-1), "draft");
  expect(await publishMaterials(moderator, { eventId: draft.id, ...materials })).toMatchObject({
    refusal: { kind: "EventNotHeld" },
  });
});

it("a recording is an address of the web and nothing else", async () => {
  const typed = (url: string) =>
    publishMaterialsSchema.safeParse({ eventId: crypto.randomUUID(), recordingUrl: url }).success;
  expect(typed(recordingUrl)).toBe(true);
  for (const url of ["javascript:alert(1)", "data:text/html,x", "video", `https://x/${"y".repeat(2_000)}`])
    expect(typed(url), url).toBe(false);
  const { id } = await anEvent(await aGroup(), inDays(-1));
  const written = db.event.update({ where: { id }, data: { recordingUrl: "javascript:alert(1)" } });
  await expect(written).rejects.toThrow();
});
