import { describe, expect, it } from "vitest";
import { GET, POST } from "#app/oai/route.ts";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  aGroup,
  aReport,
  inDays,
  now,
  published,
  signedOff,
  someone,
  textOf,
  unique,
} from "#tests/world/world.ts";

withDatabase();

const list = "verb=ListRecords&metadataPrefix=oai_dc";

async function ask(query: string): Promise<string> {
  const response = await GET(new Request(`http://localhost/oai?${query}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  return response.text();
}

const errorIn = (xml: string) => /<error code="(\w+)"/.exec(xml)?.[1];
const allIn = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value]) => value ?? "");
const tokenIn = (xml: string) => /<resumptionToken[^>]*>([^<]+)</.exec(xml)?.[1];

async function aPublished() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  const result = await published(moderator, "report", report);
  if (!result.ok) throw new Error(result.refusal.kind);
  const { slug } = result.value;
  const { id } = await db.publication.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return { group, moderator, report, slug, identifier: `oai:localhost:${id}` };
}

/** Gives a release its JATS, as a job would. */
async function addJats(releaseId: string, words: string): Promise<void> {
  const file = `<?xml version="1.0"?>\n<!DOCTYPE article>\n<article article-type="other">${words}</article>\n`;
  const [key, bytes] = [`releases/${releaseId}/a.jats`, new TextEncoder().encode(file)];
  await fileStore().write(key, bytes, "application/xml");
  await db.releaseFile.create({
    data: { releaseId, format: "jats", key, hash: hashOf(file), sizeBytes: bytes.byteLength },
  });
}

async function releaseOf(slug: string): Promise<string> {
  const where = { edition: { publication: { slug } } };
  return (await db.release.findFirstOrThrow({ where, select: { id: true } })).id;
}

async function recordOf(identifier: string): Promise<string> {
  return ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`);
}

async function withdraw({ slug, moderator }: Awaited<ReturnType<typeof aPublished>>) {
  const edition = await findEdition(slug, null);
  await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "A table was wrong." });
}

/** Lets it be as if the record had changed then. */
async function changedAt(slug: string, at: string): Promise<void> {
  await db.$executeRaw`alter table "Edition" disable trigger user`;
  await db.$executeRaw`update "Edition" set "changedAt" = ${at}::timestamptz
    where "publicationId" = (select id from "Publication" where slug = ${slug})`;
  await db.$executeRaw`alter table "Edition" enable trigger user`;
}

describe("what is harvested", () => {
  it("is each publication once, with its newest edition, under one name for ever", async () => {
    const { group, moderator, report, slug, identifier } = await aPublished();
    const set = `${list}&set=group:${group.slug}`;
    expect(allIn(await ask(set), "dc:identifier")).toEqual([
      `http://localhost:3000/publications/${slug}`,
      `http://localhost:3000/publications/${slug}/editions/1`,
    ]);
    await reviseReport(moderator, report.id);
    await published(moderator, "report", report);
    const again = await ask(set);
    expect(allIn(again, "identifier")).toEqual([identifier]);
    expect(allIn(again, "dc:identifier")[1]).toBe(`http://localhost:3000/publications/${slug}/editions/2`);
    expect(allIn(again, "setSpec")).toEqual(["type:report", `group:${group.slug}`]);
    expect(allIn(again, "dc:creator")).toEqual([group.slug]);
  });

  it("holds nothing under embargo, in no list, set or date, whoever guesses its name", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const report = await aReport(group);
    await signedOff(moderator, report.id);
    const when = { ...now, when: "later", releaseAt: inDays(3) } as const;
    const asked = await requestRelease(moderator, { ...when, subject: "report", subjectId: report.id });
    if (!asked.ok) throw new Error(asked.refusal.kind);
    await addJats(asked.value.id, report.slug);
    const isNowhere = async () => {
      for (const of of ["", "&set=type:report", "&from=2026-01-01"])
        for (const prefix of ["oai_dc", "jats"])
          expect(await ask(`verb=ListRecords&metadataPrefix=${prefix}${of}`)).not.toContain(report.slug);
      expect(errorIn(await ask(`${list}&set=group:${group.slug}`))).toBe("noRecordsMatch");
      expect(await ask("verb=ListSets")).not.toContain(group.slug);
    };
    await isNowhere();
    expect(errorIn(await recordOf(`oai:localhost:${asked.value.id}`))).toBe("idDoesNotExist");
    // The same for an edition that stands in its table before its time.
    const { id, editionId } = await aScheduledEdition(group);
    await isNowhere();
    for (const name of [id, editionId])
      expect(errorIn(await recordOf(`oai:localhost:${name}`))).toBe("idDoesNotExist");
  });

  it("tells for ever of what was withdrawn, and of nothing but that; a new edition brings it back", async () => {
    const made = await aPublished();
    const { identifier, moderator, report, slug } = made;
    await changedAt(slug, "2026-01-01T00:00:00Z");
    await withdraw(made);
    const gone = await recordOf(identifier);
    expect(gone).toContain('<header status="deleted">');
    expect(gone).not.toContain("<metadata>");
    expect(gone).not.toContain(slug);
    expect(allIn(gone, "datestamp")[0]).not.toBe("2026-01-01T00:00:00Z");
    expect(await ask(`${list}&set=group:${made.group.slug}`)).toContain('<header status="deleted">');
    await reviseReport(moderator, report.id);
    await published(moderator, "report", report);
    expect(await recordOf(identifier)).toContain("<metadata>");
  });

  it("stays when its group concludes, and names no group that was not announced", async () => {
    const { group, identifier } = await aPublished();
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await recordOf(identifier)).toContain("<metadata>");
    await db.workingGroup.update({ where: { id: group.id }, data: { announcedAt: null } });
    expect(await recordOf(identifier)).not.toContain(`group:${group.slug}`);
    expect(await ask("verb=ListSets")).not.toContain(group.slug);
    expect(errorIn(await ask(`${list}&set=group:${group.slug}`))).toBe("noRecordsMatch");
  });
});

describe("JATS", () => {
  it("is given of what has such a file, whole, and of nothing else", async () => {
    const { group, identifier } = await aPublished();
    const asked = `metadataPrefix=jats&identifier=${identifier}`;
    const listed = `verb=ListRecords&metadataPrefix=jats&set=group:${group.slug}`;
    expect(errorIn(await ask(`verb=GetRecord&${asked}`))).toBe("cannotDisseminateFormat");
    expect(errorIn(await ask(listed))).toBe("noRecordsMatch");
    const made = await aPublished();
    await addJats(await releaseOf(made.slug), "Words of the report.");
    await changedAt(made.slug, "2026-01-01T00:00:00Z");
    const record = await ask(`verb=GetRecord&metadataPrefix=jats&identifier=${made.identifier}`);
    expect(record).toContain('<metadata><article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/"');
    expect(record).toContain("Words of the report.");
    expect(allIn(await ask(listed.replace(group.slug, made.group.slug)), "identifier")).toEqual([
      made.identifier,
    ]);
    const formats = async (of: string) =>
      allIn(await ask(`verb=ListMetadataFormats&identifier=${of}`), "metadataPrefix");
    expect(await formats(identifier)).toEqual(["oai_dc"]);
    expect(await formats(made.identifier)).toEqual(["oai_dc", "jats"]);
    await withdraw(made);
    const gone = await ask(`verb=GetRecord&metadataPrefix=jats&identifier=${made.identifier}`);
    expect(gone).toContain('<header status="deleted">');
    expect(gone).not.toContain("<metadata>");
  });
});

describe("what changed since", () => {
  it("is told to the second, both ends included", async () => {
    const { group, slug } = await aPublished();
    await changedAt(slug, "2026-02-01T10:00:00.700Z");
    const found = async (dates: string) =>
      errorIn(await ask(`${list}&set=group:${group.slug}&${dates}`)) ?? "found";
    expect(await found("from=2026-02-01T10:00:00Z&until=2026-02-01T10:00:00Z")).toBe("found");
    expect(await found("from=2026-02-01&until=2026-02-01")).toBe("found");
    expect(await found("from=2026-02-01T10:00:01Z")).toBe("noRecordsMatch");
    expect(await found("until=2026-02-01T09:59:59Z")).toBe("noRecordsMatch");
    expect(await found("until=2026-01-31")).toBe("noRecordsMatch");
    expect(await found("from=0001-01-01&until=9999-12-31")).toBe("found");
  });

  it("is a notice, a topic and another address too, but not the making of words for search", async () => {
    const { moderator, slug, identifier } = await aPublished();
    const long = "2026-01-01T00:00:00Z";
    const isNew = async () => allIn(await recordOf(identifier), "datestamp")[0] !== long;
    const edition = await findEdition(slug, null);
    const notice = { editionId: edition?.id ?? "", kind: "erratum", text: "It was 2024." } as const;
    const topic = await db.topic.create({ data: { slug: unique("topic"), name: "A topic" } });
    const changes: (() => PromiseLike<unknown>)[] = [
      () => addNotice(moderator, notice),
      () =>
        db.publication.update({
          where: { slug },
          data: { topics: { create: { topicId: topic.id } } },
        }),
      () => db.publicationTopic.deleteMany({ where: { topicId: topic.id } }),
      () => db.publication.update({ where: { slug }, data: { seriesName: "S", seriesNumber: "1" } }),
    ];
    for (const change of changes) {
      await changedAt(slug, long);
      expect(await isNew()).toBe(false);
      await change();
      expect(await isNew()).toBe(true);
    }
    await changedAt(slug, long);
    await db.edition.update({ where: { id: edition?.id ?? "" }, data: { bigrams: ["ab"] } });
    expect(await isNew()).toBe(false);
  });
});

it("a file that is made after its edition came out is a change", async () => {
  const { slug, identifier } = await aPublished();
  await changedAt(slug, "2026-01-01T00:00:00Z");
  await addJats(await releaseOf(slug), "Words.");
  expect(allIn(await recordOf(identifier), "datestamp")[0]).not.toBe("2026-01-01T00:00:00Z");
});

describe("a long list", () => {
  it("comes in pages that go on where they ended, each record once, whatever changes meanwhile", async () => {
    const group = await aGroup();
    const slugs = await manyPublications(group, 105);
    const set = `&set=group:${group.slug}`;
    const first = await ask(list + set);
    expect(first).toMatch(/<resumptionToken completeListSize="105" cursor="0">/);
    const second = await ask(`verb=ListRecords&resumptionToken=${tokenIn(first)}`);
    expect(second).toMatch(/cursor="50">/);
    const third = await ask(`verb=ListRecords&resumptionToken=${tokenIn(second)}`);
    expect(third).toMatch(/<resumptionToken completeListSize="105" cursor="100" \/>/);
    const titles = [first, second, third].flatMap((xml) => allIn(xml, "dc:title"));
    expect(titles).toHaveLength(105);
    expect(new Set(titles)).toEqual(new Set(slugs));
    // The same question has the same answer, also when what was given already has changed.
    await db.publication.update({ where: { slug: titles[0] ?? "" }, data: { seriesName: "S" } });
    const again = await ask(`verb=ListRecords&resumptionToken=${tokenIn(first)}`);
    expect(allIn(again, "dc:title")).toEqual(allIn(second, "dc:title"));
    const identifiers = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc${set}`);
    expect(allIn(identifiers, "identifier")).toHaveLength(105);
    expect(identifiers).not.toContain("<metadata>");
    expect(identifiers).not.toContain("<resumptionToken");
    const over = await ask(`verb=ListRecords&resumptionToken=${tokenIn(second)}`);
    expect(allIn(over, "dc:title")).toHaveLength(6);
  });
});

describe("a harvester", () => {
  it("may post what it asks for", async () => {
    const { identifier } = await aPublished();
    const body = new URLSearchParams({ verb: "GetRecord", metadataPrefix: "oai_dc", identifier });
    const posted = await POST(new Request("http://localhost/oai", { method: "POST", body }));
    expect(await posted.text()).toContain("<metadata>");
  });

  it("learns formats, sets and what the archive is", async () => {
    const { group, identifier } = await aPublished();
    for (const of of ["", `&identifier=${identifier}`])
      expect(allIn(await ask(`verb=ListMetadataFormats${of}`), "metadataPrefix")[0]).toBe("oai_dc");
    const sets = await ask("verb=ListSets");
    expect(allIn(sets, "setSpec")).toEqual(
      expect.arrayContaining(["type", "type:expert_paper", "group", `group:${group.slug}`]),
    );
    const archive = await ask("verb=Identify");
    expect(allIn(archive, "baseURL")).toEqual(["http://localhost:3000/oai"]);
    expect(allIn(archive, "adminEmail")[0]).toMatch(/^[^\s<>]+@([^\s<>]+\.)+[^\s<>]+$/);
  });

  it("who asks for what is not there is told so in the protocol's own words", async () => {
    const { identifier } = await aPublished();
    const never = "oai:localhost:0190e1d2-0000-7000-8000-000000000001";
    const asked: [string, string][] = [
      ["", "badVerb"],
      ["verb=ListRecords&verb=ListRecords", "badVerb"],
      ["verb=ListRecords", "badArgument"],
      ["verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"],
      [`verb=GetRecord&metadataPrefix=marc21&identifier=${identifier}`, "cannotDisseminateFormat"],
      [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${never}`, "idDoesNotExist"],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%ff%27", "idDoesNotExist"],
      [`verb=ListMetadataFormats&identifier=${never}`, "idDoesNotExist"],
      [`${list}&set=type:poem`, "noRecordsMatch"],
      [`${list}&set=group:never-was`, "noRecordsMatch"],
      [`${list}&from=9999-12-31`, "noRecordsMatch"],
      [`${list}&set=%00`, "badArgument"],
      [`${list}&from=2026-02-30`, "badArgument"],
      ["verb=ListRecords&resumptionToken=x", "badResumptionToken"],
      ["verb=ListSets&resumptionToken=x", "badResumptionToken"],
    ];
    for (const [query, code] of asked) expect(errorIn(await ask(query)), query).toBe(code);
  });
});

async function aScheduledEdition(group: { id: string }) {
  const [slug] = await manyPublications(group, 1);
  const { id, editions } = await db.publication.findUniqueOrThrow({
    where: { slug: slug ?? "" },
    select: { id: true, editions: { select: { id: true } } },
  });
  await db.$executeRaw`alter table "Edition" disable trigger user`;
  await db.edition.updateMany({ where: { publicationId: id }, data: { state: "scheduled" } });
  await db.$executeRaw`alter table "Edition" enable trigger user`;
  return { id, editionId: editions[0]?.id ?? "" };
}

/** Analyses of a group that are published one after the other. @returns their slugs, which are their titles */
async function manyPublications(group: { id: string; slug?: string }, count: number): Promise<string[]> {
  const slugs = Array.from({ length: count }, () => unique("analysis"));
  for (const slug of slugs) {
    await db.$transaction(async (tx) => {
      const data = { slug, type: "analysis", groupId: group.id } as const;
      const { id } = await tx.publication.create({ data, select: { id: true } });
      const content = { ...analysis, title: slug };
      await writeEdition(tx, {
        publicationId: id,
        content,
        publishedById: null,
        publishedAt: new Date(),
      });
    });
  }
  return slugs;
}

const analysis: Omit<EditionMatter, "title"> = {
  format: 1,
  type: "analysis",
  series: null,
  standfirst: "",
  language: "en",
  group: null,
  authors: [],
  members: [],
  document: textOf("Words."),
  findings: [],
  papers: [],
};
