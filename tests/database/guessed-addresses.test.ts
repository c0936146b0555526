import { expect, it } from "vitest";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { db } from "#lib/infra/db.ts";
import { isNothingThere } from "#server/pages/nothing-there.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, inDays, now, published, signedOff, someone, unique } from "#tests/world/world.ts";

withDatabase();

const isThere = async (address: string) => !(await isNothingThere(address));

it("what is under embargo is nowhere, and at its instant it is there", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  await signedOff(moderator, report.id);
  const asked = {
    ...now,
    when: "later",
    releaseAt: inDays(3),
    subject: "report",
    subjectId: report.id,
  } as const;
  const requested = await requestRelease(moderator, asked);
  if (!requested.ok) throw new Error(requested.refusal.kind);
  const { slug } = await db.report.findUniqueOrThrow({ where: { id: report.id }, select: { slug: true } });
  expect(await isThere(`/publications/${slug}`)).toBe(false);
  await db.$executeRaw`
    update "Release" set "releaseAt" = now() - interval '1 second', "filesWanted" = 0
    where id = ${requested.value.id}::uuid`;
  await releaseDue();
  expect(await isThere(`/publications/${slug}`)).toBe(true);
  expect(await isThere(`/publications/${slug}/editions/1/how-this-was-made`)).toBe(true);
});

it("a publication is there under its former addresses too, and when it was withdrawn", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const result = await published(moderator, "report", await aReport(group));
  if (!result.ok) throw new Error(result.refusal.kind);
  const { slug } = result.value;
  const former = unique("former");
  await db.publicationFormerSlug.create({ data: { slug: former, publication: { connect: { slug } } } });
  const topic = unique("topic");
  const topics = { create: { topic: { create: { slug: topic, name: topic } } } };
  await db.publication.update({ where: { slug }, data: { topics } });
  for (const name of [slug, former]) expect(await isThere(`/publications/${name}/download/pdf`)).toBe(true);
  expect(await isThere(`/topics/${topic}`)).toBe(true);
  const edition = await findEdition(slug, null);
  await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "A table was wrong." });
  expect(await isThere(`/publications/${slug}`)).toBe(true);
  expect(await isThere(`/topics/${topic}`)).toBe(false);
});

it("a group, its people and its events are there once they are announced", async () => {
  const group = await aGroup({ announced: false });
  await someone(group, "expert");
  const [member] = await db.person.findMany({
    where: { memberships: { some: { groupId: group.id } } },
    select: { slug: true },
  });
  const event = unique("event");
  const times = { startsAt: inDays(1), endsAt: inDays(2), timeZone: "UTC" };
  await db.event.create({ data: { slug: event, title: event, ...times } });
  const former = unique("former");
  await db.groupFormerName.create({
    data: { groupId: group.id, slug: former, name: former, until: new Date() },
  });
  const addresses = [
    `/groups/${group.slug}/feed.xml`,
    `/groups/${former}`,
    `/people/${member?.slug}`,
    `/events/${event}`,
  ];
  for (const address of addresses) expect(await isThere(address), address).toBe(false);
  await db.workingGroup.update({ where: { id: group.id }, data: { announcedAt: new Date() } });
  await db.event.update({ where: { slug: event }, data: { state: "announced" } });
  for (const address of addresses) expect(await isThere(address), address).toBe(true);
});

it("nothing is there in a language that the institution does not offer", async () => {
  const name = { id: 1, name: "Institute" };
  const offer = (languages: string[]) =>
    db.institution.upsert({
      where: { id: 1 },
      create: { ...name, languages },
      update: { languages },
      select: { id: true },
    });
  await offer(["en", "ko"]);
  const shown = await Promise.all((["en", "ko", "ja"] as const).map((one) => isNothingThere("/groups", one)));
  expect(shown).toEqual([false, false, true]);
  await offer(["en", "fr", "ja", "ko"]);
  expect(await isNothingThere("/groups", "ja")).toBe(false);
});
