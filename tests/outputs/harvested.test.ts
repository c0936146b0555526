import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { ok } from "#lib/base/result.ts";
import { crossrefDeposit } from "#lib/publish/deposit/crossref.ts";
import { atomFeed } from "#lib/publish/feed/atom.ts";
import { sitemap } from "#lib/publish/feed/sitemap.ts";
import { recordOf } from "#lib/publish/oai/answers.ts";
import { oaiDocument } from "#lib/publish/oai/document.ts";
import { dublinCoreOf } from "#lib/publish/oai/dublin-core.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { ask, testWith } from "./tools.ts";

const folder = temporaryFolder("harvested");
afterAll(() => folder.remove());

/** Whatever somebody may have typed somewhere. */
const typed = '<b>&"]]>\u0000\u202e\ud800\uffff 佐藤 김민지 ]]>';
const url = "https://example.org/publications/a?b=1&c=2";
const day = new Date("2027-03-12T08:00:00Z");

const entry = {
  ...{ address: url, editionAddress: url, title: typed, standfirst: typed, language: "en", kind: typed },
  ...{ authors: [typed], publisher: typed, publishedOn: "2027-03-12", topics: [typed] },
  series: { name: typed, number: typed },
};
const header = { id: "0190e1d2-0000-7000-8000-000000000001", changedAt: day, sets: [], isDeleted: false };
const head = { title: typed, subtitle: typed, url, feedUrl: url, author: typed };
const item = {
  ...{ url, title: typed, summary: typed, authors: [typed], topics: [typed] },
  ...{ publishedAt: day, changedAt: day },
};

const written: Record<string, string> = {
  atom: atomFeed(head, [item]),
  sitemap: sitemap([{ url, changedAt: day }]),
  oai: oaiDocument({
    appUrl: "https://example.org",
    answeredAt: day,
    given: new URLSearchParams({ verb: "GetRecord", identifier: typed }),
    said: ok(recordOf(header, "https://example.org", dublinCoreOf(entry))),
  }),
  crossref: crossrefDeposit(
    {
      ...entry,
      ...{ doi: "10.5555/a", isReport: true, body: typed, edition: 1 },
      people: [{ name: typed, affiliation: typed, orcid: null }],
    },
    { id: "a-1", at: day, depositor: { name: typed, email: "a@example.org" }, registrant: typed },
  ),
};

testWith(["xmllint"], "what others harvest is XML, whatever was typed", async () => {
  for (const [name, xml] of Object.entries(written)) {
    const file = join(folder.path, `${name}.xml`);
    writeFileSync(file, xml);
    expect(await ask("xmllint", "--noout", "--nonet", file), name).toBe("");
  }
});
