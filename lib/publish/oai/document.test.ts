import { expect, test } from "vitest";
import { ok, refuse } from "#lib/base/result.ts";
import { identify, listFormats, listSets, recordOf, resumption } from "./answers.ts";
import { oaiDocument } from "./document.ts";
import { dublinCore, dublinCoreOf } from "./dublin-core.ts";
import { identifierOf, readIdentifier } from "./identifiers.ts";

const appUrl = "https://portal.example.org";
const id = "0190e1d2-0000-7000-8000-000000000001";
const answeredAt = new Date("2026-11-22T08:00:00.999Z");
const said = (content: Parameters<typeof oaiDocument>[0]["said"], query = "verb=Identify") =>
  oaiDocument({ appUrl, answeredAt, given: new URLSearchParams(query), said: content });

const entry = {
  address: `${appUrl}/publications/a`,
  editionAddress: `${appUrl}/publications/a/editions/2`,
  title: 'One <b>&"two"\u0000\u202e',
  standfirst: "]]> closes",
  language: "en",
  kind: "Expert paper",
  authors: ["佐藤 千鶴", "O'Neill & Co"],
  publisher: "An institute",
  publishedOn: "2026-02-12",
  series: { name: "Papers", number: "7" },
  topics: ["Deterrence"],
  sources: ["https://example.org/first"],
};
const header = {
  id,
  changedAt: new Date("2026-02-12T08:00:00.500Z"),
  sets: [{ by: "type" as const, name: "report" }],
  isDeleted: false,
};

test("an answer repeats what was asked, and what was not understood is not repeated", () => {
  const asked = "verb=GetRecord&identifier=oai:a%26b&metadataPrefix=x";
  expect(said(refuse({ kind: "idDoesNotExist", message: "No <b>" }), asked)).toContain(
    '<request verb="GetRecord" identifier="oai:a&#x26;b" metadataPrefix="x">https://portal.example.org/oai</request>',
  );
  const noAddress = said(
    refuse({ kind: "idDoesNotExist", message: "No" }),
    "verb=GetRecord&identifier=%22%3E%25",
  );
  expect(noAddress).toContain('<request verb="GetRecord">');
  const bad = said(refuse({ kind: "badVerb", message: "No <b>" }), asked);
  expect(bad).toContain("<request>https://portal.example.org/oai</request>");
  expect(bad).toContain('<error code="badVerb">No &#x3C;b></error>');
  expect(bad).toContain("<responseDate>2026-11-22T08:00:00Z</responseDate>");
});

test("the archive says that what was withdrawn is told for ever, to the second", () => {
  const archive = { name: "A & B", appUrl, adminEmail: "portal@example.org", earliest: header.changedAt };
  const xml = said(ok(identify(archive)));
  expect(xml).toContain("<deletedRecord>persistent</deletedRecord>");
  expect(xml).toContain("<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>");
  expect(xml).toContain("<earliestDatestamp>2026-02-12T08:00:00Z</earliestDatestamp>");
  expect(xml).toContain("<repositoryIdentifier>portal.example.org</repositoryIdentifier>");
  const local = said(ok(identify({ ...archive, appUrl: "http://localhost:3000" })));
  expect(local).not.toContain("oai-identifier");
});

test("a record is Dublin Core in the names that were typed, with nothing that XML forbids", () => {
  const xml = said(ok(recordOf(header, appUrl, dublinCoreOf(entry))));
  expect(xml).toContain(`<identifier>oai:portal.example.org:${id}</identifier>`);
  expect(xml).toContain("<datestamp>2026-02-12T08:00:00Z</datestamp><setSpec>type:report</setSpec>");
  expect(xml).toContain('<dc:title>One &#x3C;b>&#x26;"two"</dc:title>');
  expect(xml).toContain("<dc:creator>佐藤 千鶴</dc:creator>");
  expect(xml).toContain("<dc:relation>Papers 7</dc:relation>");
  expect(xml).toContain("<dc:source>https://example.org/first</dc:source>");
  const bare = said(ok(dublinCoreOf({ ...entry, standfirst: "", series: null })));
  expect(bare).not.toMatch(/dc:(description|relation)/);
});

test("of what was withdrawn nothing is said but that it was", () => {
  const xml = said(ok(recordOf({ ...header, isDeleted: true }, appUrl, dublinCoreOf(entry))));
  expect(xml).toContain('<header status="deleted">');
  expect(xml).not.toContain("<metadata>");
});

test("formats, sets and the end of a list are said as the protocol has them", () => {
  expect(said(ok(listFormats([dublinCore])))).toContain("<metadataPrefix>oai_dc</metadataPrefix>");
  expect(said(ok(listSets([{ set: { by: "group", name: null }, name: "By <group>" }])))).toContain(
    "<set><setSpec>group</setSpec><setName>By &#x3C;group></setName></set>",
  );
  expect(said(ok(resumption({ token: null, total: 3, given: 2 })))).toContain(
    '<resumptionToken completeListSize="3" cursor="2" />',
  );
});

test("an identifier is read back, and no other is", () => {
  expect(readIdentifier(identifierOf(id, appUrl), appUrl)).toBe(id);
  const others = [id, `oai:elsewhere.example:${id}`, "oai:portal.example.org:x", "", "\0"];
  for (const other of others) expect(readIdentifier(other, appUrl)).toBeNull();
});
