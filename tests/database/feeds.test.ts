import { describe, expect, it } from "vitest";
import { GET as readGroupJson } from "#app/(public)/groups/[group]/feed.json/route.ts";
import { GET as readTopicJson } from "#app/(public)/topics/[slug]/feed.json/route.ts";
import { GET as readTopicFeed } from "#app/(public)/topics/[slug]/feed.xml/route.ts";
import { GET as readJson } from "#app/feed.json/route.ts";
import { GET as readSitemap } from "#app/sitemap.xml/route.ts";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, published, someone, unique } from "#tests/world/world.ts";

withDatabase();

const request = () => new Request("http://localhost");

async function aPublished() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const result = await published(moderator, "report", await aReport(group));
  if (!result.ok) throw new Error(result.refusal.kind);
  const { slug } = result.value;
  const topic = unique("topic");
  const topics = { create: { topic: { create: { slug: topic, name: topic } } } };
  await db.publication.update({ where: { slug }, data: { topics } });
  const editionId = (await findEdition(slug, null))?.id ?? "";
  return { group, moderator, slug, topic, editionId };
}

/** What the sitemap says of each page: when it changed, "" where that is not known. */
async function sitemapDates(): Promise<Map<string, string>> {
  const xml = await (await readSitemap()).text();
  const entries = xml.matchAll(/<url><loc>http:\/\/localhost:3000([^<]*)<\/loc>(?:<lastmod>([^<]+)<)?/g);
  return new Map([...entries].map(([, path = "", date = ""]) => [path, date]));
}

describe("a feed", () => {
  it("of a topic or a group holds what is current there, until it is withdrawn", async () => {
    const { group, moderator, slug, topic, editionId } = await aPublished();
    const other = await aPublished();
    const atTopic = { params: Promise.resolve({ slug: topic }) };
    const atGroup = { params: Promise.resolve({ group: group.slug }) };
    const urls = async (response: Response) =>
      (await response.json()).items.map(({ url }: { url: string }) => url);
    const here = [`http://localhost:3000/publications/${slug}`];
    expect(await urls(await readTopicJson(request(), atTopic))).toEqual(here);
    expect(await urls(await readGroupJson(request(), atGroup))).toEqual(here);
    expect(await urls(await readJson())).toEqual(
      expect.arrayContaining([...here, `http://localhost:3000/publications/${other.slug}`]),
    );
    const atom = await (await readTopicFeed(request(), atTopic)).text();
    expect(atom).toContain(`<id>http://localhost:3000/topics/${topic}</id>`);
    expect(atom).toContain(`<category term="${topic}" />`);
    await withdrawEdition(moderator, { editionId, reason: "A table was wrong." });
    expect(await urls(await readGroupJson(request(), atGroup))).toEqual([]);
    await expect(readTopicJson(request(), atTopic)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

it("whoever follows a group under its former name is led to the feed of the present one", async () => {
  const group = await aGroup();
  const former = unique("former");
  const until = new Date();
  await db.groupFormerName.create({ data: { groupId: group.id, slug: former, name: former, until } });
  const asked = readGroupJson(request(), { params: Promise.resolve({ group: former }) });
  await expect(asked).rejects.toMatchObject({
    digest: `NEXT_REDIRECT;replace;/groups/${group.slug}/feed.json;308;`,
  });
});

describe("the sitemap", () => {
  it("dates a publication, its topic and its group by the last notice on it", async () => {
    const { group, moderator, slug, topic, editionId } = await aPublished();
    await addNotice(moderator, { editionId, kind: "erratum", text: "On page 4 it should say 2024." });
    await db.$executeRaw`alter table "EditionNotice" disable trigger user`;
    await db.$executeRaw`update "EditionNotice" set "madeAt" = '2031-05-06T07:08:09Z' where "editionId" = ${editionId}::uuid`;
    await db.$executeRaw`alter table "EditionNotice" enable trigger user`;
    const dates = await sitemapDates();
    for (const path of [`/publications/${slug}`, `/topics/${topic}`, `/groups/${group.slug}`, "/"])
      expect(dates.get(path), path).toBe("2031-05-06T07:08:09Z");
  });

  it("says nothing of when people changed, nothing of groups that were not announced, nor of what was withdrawn", async () => {
    const { moderator, slug, topic, editionId } = await aPublished();
    const hidden = await aGroup({ announced: false });
    expect((await sitemapDates()).get(`/people/${moderator.name}`)).toBe("");
    await withdrawEdition(moderator, { editionId, reason: "A table was wrong." });
    const dates = await sitemapDates();
    for (const path of [`/publications/${slug}`, `/topics/${topic}`, `/groups/${hidden.slug}`])
      expect(dates.has(path), path).toBe(false);
  });
});
