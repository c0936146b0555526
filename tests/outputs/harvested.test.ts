import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { ok, refuse } from "#lib/base/result.ts";
import { crossrefDeposit } from "#lib/publish/deposit/crossref.ts";
import { atomFeed } from "#lib/publish/feed/atom.ts";
import { sitemap, sitemapIndex } from "#lib/publish/feed/sitemap.ts";
import { writeJats } from "#lib/publish/jats/write-jats.ts";
import { headerOf, identify, listFormats, listSets, recordOf, resumption } from "#lib/publish/oai/answers.ts";
import { type OaiAnswer, oaiDocument } from "#lib/publish/oai/document.ts";
import { dublinCore, dublinCoreOf } from "#lib/publish/oai/dublin-core.ts";
import { jats, jatsInRecord } from "#lib/publish/oai/jats.ts";
import { element } from "#lib/publish/xml/element.ts";
import { everyBlockModel } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { atom, crossref, oaiPmh, type Schema, sitemaps } from "./schemas.ts";
import { testWith, validate } from "./tools.ts";

const folder = temporaryFolder("harvested");
afterAll(() => folder.remove());

/** Whatever somebody may have typed somewhere. */
const typed = '<b>&"]]>\u0000\u202e\ud800\uffff 佐藤 김민지 ]]>';
const appUrl = "https://example.org";
const url = `${appUrl}/publications/a?b=1&c=2`;
const day = new Date("2027-03-12T08:00:00.250Z");

const entry = {
  ...{ address: url, editionAddress: url, title: typed, standfirst: typed, language: "en", kind: typed },
  ...{ authors: [typed], publisher: typed, publishedOn: "2027-03-12", topics: [typed] },
  series: { name: typed, number: typed },
  sources: [typed],
};
const head = { title: typed, subtitle: typed, url, feedUrl: url, author: typed };
const item = {
  ...{ url, title: typed, summary: typed, authors: [typed], topics: [typed] },
  ...{ publishedAt: day, changedAt: day },
};

async function expectAsTheStandardSays(name: string, xml: string, schema: Schema) {
  await validate([kept(name, xml)], schema);
}

function kept(name: string, xml: string): string {
  const file = join(folder.path, `${name}.xml`);
  writeFileSync(file, xml);
  return file;
}

testWith(["xmllint"], "feeds are what RFC 4287 says, whatever was typed", async () => {
  await expectAsTheStandardSays("feed", atomFeed(head, [item, { ...item, authors: [], topics: [] }]), atom);
  await expectAsTheStandardSays("empty-feed", atomFeed({ ...head, subtitle: "" }, []), atom);
  const nameless = atomFeed(head, [item]).replaceAll(/<title>[^<]*<\/title>/g, "");
  await expect(expectAsTheStandardSays("nameless-feed", nameless, atom)).rejects.toThrow("title");
});

testWith(["xmllint"], "sitemaps and their index are what sitemaps.org says", async () => {
  const places = [
    { url, changedAt: day },
    { url, changedAt: null },
  ];
  await expectAsTheStandardSays("sitemap", sitemap(places), sitemaps);
  await expectAsTheStandardSays("sitemap-index", sitemapIndex(places), sitemaps);
  const relative = sitemap([{ url: "/publications", changedAt: day }]);
  await expect(expectAsTheStandardSays("relative", relative, sitemaps)).rejects.toThrow("loc");
});

const header = {
  id: "0190e1d2-0000-7000-8000-000000000001",
  changedAt: day,
  sets: [{ by: "type" as const, name: "expert_paper" }],
  isDeleted: false,
};
const token = resumption({ token: "a|b", total: 240, given: 100 });
const record = recordOf(header, appUrl, dublinCoreOf(entry));
const article = jatsInRecord(
  writeJats({ ...printMatter, model: everyBlockModel() }, (id) => `${appUrl}/${id}`),
);
const deleted = recordOf({ ...header, isDeleted: true }, appUrl, null);

const answers: Record<string, OaiAnswer["said"]> = {
  Identify: ok(identify({ name: typed, appUrl, adminEmail: "a@example.org", earliest: day })),
  ListMetadataFormats: ok(listFormats([dublinCore, jats])),
  ListSets: ok(listSets([{ set: { by: "group", name: null }, name: typed }])),
  GetRecord: ok(element("GetRecord", {}, recordOf(header, appUrl, article))),
  ListIdentifiers: ok(element("ListIdentifiers", {}, headerOf(header, appUrl), token)),
  ListRecords: ok(element("ListRecords", {}, record, deleted, token)),
};

testWith(
  ["xmllint"],
  "the archive's answers and refusals are what OAI-PMH says, whatever was asked",
  async () => {
    const asked = { identifier: typed, metadataPrefix: "oai_dc" };
    const said = (verb: string, answer: OaiAnswer["said"]) =>
      oaiDocument({ appUrl, answeredAt: day, given: new URLSearchParams({ verb, ...asked }), said: answer });
    for (const [verb, answer] of Object.entries(answers))
      await expectAsTheStandardSays(verb, said(verb, answer), oaiPmh);
    for (const kind of ["badArgument", "idDoesNotExist", "noRecordsMatch", "badResumptionToken"] as const)
      await expectAsTheStandardSays(kind, said("GetRecord", refuse({ kind, message: typed })), oaiPmh);
    const unwrapped = said("ListRecords", ok(record));
    await expect(expectAsTheStandardSays("unwrapped", unwrapped, oaiPmh)).rejects.toThrow("record");
  },
);

testWith(["xmllint"], "a deposit is what Crossref's own schema says, whatever was typed", async () => {
  const deposited = (people: { name: string; affiliation: string; orcid: string | null }[]) =>
    crossrefDeposit(
      { ...entry, ...{ doi: "10.5555/a", isReport: true, body: typed, edition: 1 }, people },
      { id: "cables-1", at: day, depositor: { name: typed, email: "a@example.org" }, registrant: typed },
    );
  const person = { name: "Liina van der Kallaste", affiliation: typed, orcid: "0000-0002-1825-0097" };
  const right = deposited([person, { name: "佐藤", affiliation: "", orcid: null }]);
  const files = Object.entries({
    deposit: right,
    "deposit-of-a-body": deposited([]),
    twisted: right.replace("<titles>", "<titles><subtitle>before</subtitle>"),
  }).map(([name, xml]) => kept(name, xml));
  // All in one reading: that of the schema takes seconds.
  const said = await validate(files, crossref).catch(String);
  expect(said).toContain("/deposit.xml validates");
  expect(said).toContain("/deposit-of-a-body.xml validates");
  expect(said).toContain("/twisted.xml fails to validate");
});
