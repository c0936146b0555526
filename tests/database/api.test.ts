import { describe, expect, it } from "vitest";
import { GET, OPTIONS } from "#app/api/v1/[[...path]]/route.ts";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";
import { aGroup, aReport, inDays, published, someone, unique } from "#tests/world/world.ts";

withDatabase();

async function ask(address: string) {
  const [path = "", query = ""] = address.split("?");
  const response = await GET(new Request(`http://localhost/api/v1${address}`), {
    params: Promise.resolve({ path: path.split("/").filter(Boolean) }),
  });
  expect(response.headers.get("access-control-allow-origin"), query).toBe("*");
  return response;
}

async function read(address: string) {
  const response = await ask(address);
  expect(response.status, address).toBe(200);
  return response.json();
}

async function aPublished() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  const result = await published(moderator, "report", report);
  if (!result.ok) throw new Error(result.refusal.kind);
  return { group, moderator, report, slug: result.value.slug };
}

describe("a publication", () => {
  it("is read with all its editions, what was said of them, and why one was withdrawn", async () => {
    const { group, moderator, report, slug } = await aPublished();
    const first = await findEdition(slug, 1);
    const text = "On page 4 it should say 2024.";
    await addNotice(moderator, { editionId: first?.id ?? "", kind: "correction", text });
    await reviseReport(moderator, report.id);
    await published(moderator, "report", report);
    const page = `http://localhost:3000/publications/${slug}`;
    const both = await read(`/publications/${slug}`);
    expect(both).toMatchObject({
      slug,
      url: page,
      type: "report",
      corporateAuthor: group.slug,
      group: { slug: group.slug, url: `http://localhost:3000/groups/${group.slug}` },
      editions: [
        { number: 2, state: "public", url: `${page}/editions/2`, notices: [] },
        { number: 1, state: "superseded", hash: first?.hash, notices: [{ kind: "correction", text }] },
      ],
    });
    expect(both.downloads).toContainEqual({ format: "bib", url: `${page}/download/bib` });
    const second = await findEdition(slug, null);
    await withdrawEdition(moderator, { editionId: second?.id ?? "", reason: "A table was wrong." });
    expect(await read(`/publications/${slug}`)).toMatchObject({
      editions: [
        { number: 2, state: "withdrawn", withdrawal: { reason: "A table was wrong." } },
        { number: 1 },
      ],
    });
    expect(JSON.stringify(await read(`/publications?group=${group.slug}`))).not.toContain(slug);
  });

  it("tells who wrote it, how it stands to others, and the languages it can be read in", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const orcid = "0000-0002-1825-0097";
    await db.person.update({ where: { id: author.personId }, data: { orcid } });
    const english = await aPublicEdition({ group, authors: [{ slug: author.name, name: "Ada" }] });
    const japanese = await aPublicEdition({ group, language: "ja", title: "海" });
    const ids = await Promise.all(
      [english, japanese].map(({ slug }) =>
        db.publication.findUniqueOrThrow({ where: { slug }, select: { id: true } }),
      ),
    );
    const [other, original] = ids.map(({ id }) => id);
    await db.publicationRelation.create({
      data: { publicationId: original ?? "", otherId: other ?? "", kind: "translation_of" },
    });
    const url = `http://localhost:3000/publications/${japanese.slug}`;
    expect(await read(`/publications/${english.slug}`)).toMatchObject({
      language: "en",
      contributors: [{ slug: author.name, name: "Ada", orcid, affiliation: "" }],
      relations: [
        {
          kind: "translation_of",
          direction: "from",
          publication: { slug: japanese.slug, language: "ja", url },
        },
      ],
      translations: [{ language: "en" }, { language: "ja", title: "海", url }],
    });
    expect((await read(`/publications?group=${group.slug}`)).items).toMatchObject([
      { language: "ja" },
      { language: "en" },
    ]);
  });

  it("that moved leads to where it is; what is under embargo, a draft or never was is the same", async () => {
    const { slug } = await aPublished();
    const former = unique("former");
    await db.publicationFormerSlug.create({ data: { slug: former, publication: { connect: { slug } } } });
    const moved = await ask(`/publications/${former}`);
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe(`http://localhost:3000/api/v1/publications/${slug}`);
    const hidden = await aGroup({ announced: false });
    const member = await someone(hidden, "expert");
    const event = unique("event");
    const times = { startsAt: inDays(1), endsAt: inDays(2), timeZone: "UTC" };
    await db.event.create({ data: { slug: event, title: event, ...times } });
    const addresses = [
      "/publications/never-was",
      "/publications/%00",
      `/groups/${hidden.slug}`,
      `/people/${member.name}`,
      `/events/${event}`,
      "/nothing",
      "/publications/a/b",
      "/topics/never-was",
    ];
    const bodies = new Set<string>();
    for (const address of addresses) {
      const response = await ask(address);
      expect(response.status, address).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      bodies.add(await response.text());
    }
    expect(bodies.size).toBe(1);
    for (const lists of ["/groups", "/people", "/events"])
      expect(JSON.stringify(await read(lists)), lists).not.toMatch(
        new RegExp(`${hidden.slug}|${member.name}|${event}`),
      );
  });
});

describe("a list", () => {
  it("takes the filters of the page and says where its other pages are", async () => {
    const { group, slug } = await aPublished();
    const listed = await read(`/publications?type=report&group=${group.slug}`);
    expect(listed).toMatchObject({
      items: [{ slug, authors: [] }],
      total: 1,
      page: 1,
      pages: 1,
      links: {
        self: `http://localhost:3000/api/v1/publications?group=${group.slug}&page=1&type=report`,
        previous: null,
        next: null,
      },
    });
    const beyond = await read(`/publications?group=${group.slug}&page=9`);
    expect(beyond).toMatchObject({ items: [], links: { next: null } });
    expect(beyond.links.previous).toContain("page=1");
    expect((await read(`/publications?group=${group.slug}&type=bulletin`)).items).toEqual([]);
    expect((await read("/publications?q=quetzalcoatl")).items).toEqual([]);
  });

  it("names each parameter that does not fit, and breaks on none", async () => {
    const queries = [
      "type=poem",
      "year=-5",
      "page=0",
      "page=99999999999999999999",
      "group=%00",
      "author=%27",
      "topic=../..",
      `q=${"a".repeat(5000)}`,
      "q=",
    ];
    for (const query of queries) {
      const response = await ask(`/publications?${query}`);
      expect(response.status, query).toBe(400);
      const { detail, status } = await response.json();
      expect(status).toBe(400);
      expect(detail).toContain(query.split("=")[0]);
    }
    for (const query of ["q=%22unclosed -", "q=%E6%97%A5", "q=' OR 1=1 --", "q=%00a", "x=1"])
      expect((await ask(`/publications?${query}`)).status, query).toBe(200);
  });

  it("of groups, people, events and topics holds what anybody may find, and no id of the database", async () => {
    const { group } = await aPublished();
    const groups = await read(`/groups/${group.slug}`);
    expect(groups.members).toMatchObject([{ role: "moderator", perspective: "Somewhere" }]);
    const text = JSON.stringify([
      groups,
      ...(await Promise.all(["/groups", "/people", "/events", "/topics"].map(read))),
    ]);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toContain("@");
  });
});

it("a person is told with portraits and what they were, an event with its recording", async () => {
  const group = await aGroup();
  const { personId, name } = await someone(group);
  const portrait = "a".repeat(64);
  await db.person.update({ where: { id: personId }, data: { portrait, portraitWidths: [96, 192] } });
  await db.formerAffiliation.create({
    data: { personId, affiliation: "Harbour Institute", position: "Fellow", until: new Date("2026-03-01") },
  });
  expect(await read(`/people/${name}`)).toMatchObject({
    portraits: [
      { width: 96, url: `http://localhost:3000/portraits/${portrait}/96.webp` },
      { width: 192, url: `http://localhost:3000/portraits/${portrait}/192.webp` },
    ],
    formerly: [{ affiliation: "Harbour Institute", until: "2026-03-01" }],
  });
  const slug = unique("event");
  const recordingUrl = "https://video.example.org/watch/1";
  const times = { startsAt: inDays(-2), endsAt: inDays(-1), timeZone: "UTC" };
  await db.event.create({
    data: { slug, title: slug, groupId: group.id, state: "materials_published", recordingUrl, ...times },
  });
  expect(await read(`/events/${slug}`)).toMatchObject({ recordingUrl });
});

describe("the description", () => {
  it("names every address, and every shape that it refers to is there", async () => {
    const description = await read("/openapi.json");
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        "/publications",
        "/publications/{slug}",
        "/people",
        "/events/{slug}",
        "/topics",
      ]),
    );
    const { schemas } = description.components;
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(15);
    for (const to of references) expect(schemas, to).toHaveProperty([to?.split("/").at(-1) ?? ""]);
    const { parameters } = description.paths["/publications"].get;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["type", "topic", "group", "author", "year", "q", "page"]),
    );
    expect(schemas.Publication.properties).toMatchObject({
      relations: { type: "array" },
      translations: { type: "array" },
    });
    expect(schemas.Event.properties).toHaveProperty("recordingUrl");
    expect(schemas.Person.properties).toHaveProperty("portraits");
    expect(schemas.Publication.properties.type.enum).toContain("expert_paper");
  });
});

it("any site may ask, with headers of its own too", () => {
  const headers = OPTIONS().headers;
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD");
});
