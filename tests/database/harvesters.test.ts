import { describe, expect, it } from "vitest";
import { POST } from "#app/oai/route.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { allIn, aPublished, ask, errorIn, list, manyPublications, tokenIn } from "#tests/world/harvest.ts";
import { aGroup } from "#tests/world/world.ts";

withDatabase();

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
    for (const part of ["", `&identifier=${identifier}`])
      expect(allIn(await ask(`verb=ListMetadataFormats${part}`), "metadataPrefix")[0]).toBe("oai_dc");
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
