import { describe, expect, it } from "vitest";
import { addNotice } from "#lib/domain/publications/add-notice.ts";
import { findEdition } from "#lib/domain/publications/queries.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  addJats,
  allIn,
  aPublished,
  aScheduledEdition,
  ask,
  changedAt,
  errorIn,
  list,
  recordOf,
  releaseOf,
  withdraw,
} from "#tests/world/harvest.ts";
import { aGroup, aReport, inDays, now, published, signedOff, someone, unique } from "#tests/world/world.ts";

withDatabase();

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
      for (const part of ["", "&set=type:report", "&from=2026-01-01"])
        for (const prefix of ["oai_dc", "jats"])
          expect(await ask(`verb=ListRecords&metadataPrefix=${prefix}${part}`)).not.toContain(report.slug);
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
