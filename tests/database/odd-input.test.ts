import { describe, expect, it } from "vitest";
import { readSearch } from "#app/(public)/search/read-search.ts";
import { searchEverything } from "#app/(public)/search/search-everything.ts";
import { GET as askApi } from "#app/api/v1/[[...path]]/route.ts";
import { GET as askArchive } from "#app/oai/route.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { publicationFilterSchema } from "#lib/domain/publications/schema.ts";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { withDatabase } from "#tests/world/database.ts";
import { oddWords } from "#tests/world/odd-editions.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";

withDatabase();

/** What crawlers and hands put where something else was meant. */
const odd: Record<string, string> = {
  ...oddWords,
  ...{
    nothing: "",
    spaces: "   ",
    "nothing at all": "\0",
    zero: "0",
    "less than nothing": "-1",
    half: "1.5",
  },
  ...{ "too much": "99999999999999999999", exponent: "1e99", hexadecimal: "0x1F", "no number": "NaN" },
  ...{ null: "null", undefined: "undefined", object: "[object Object]", "a folder": "../..", percent: "%" },
  ...{ "a query": '\'; drop table "Edition"; --', "a list": "a,b", "another list": "(1,2)", pattern: "%_%" },
  ...{ expression: "(a+)+$", "an escape": "\\", quotes: "''''", "a very long text": "a".repeat(20_000) },
  ...{ "many words": "sea ".repeat(50), "an id": "00000000-0000-0000-0000-000000000000" },
};

/** What reads like the language of a search, closed or not. */
const syntax = [
  '"',
  '""',
  '"sea',
  'sea"',
  '"sea" "ports" -"cables',
  "-",
  "--",
  "-sea",
  "-sea -ports",
  "sea -",
  "or",
  "OR OR OR",
  "sea or",
  "or sea",
  "sea & ports | !cables",
  "(sea",
  "sea)",
  "((((((sea))))))",
  "sea <-> ports",
  "sea <2> ports",
  "sea:*",
  ":*",
  "sea:ABCD",
  "'sea'",
  "\\sea\\",
  "!!sea",
  "sea\\:ports",
  "the",
  "the of and",
  "a",
  "海",
  "バ",
  "한",
  "の",
  "sea海ports",
  "😀",
  "\u0301",
  "\u200b",
  "\u202e",
  ".",
  "1",
  "1.5e10",
  "1,000",
  "e-mail@example.org",
  "https://example.org/?a=b&c=d#e",
  "sea/ports",
  "sea-ports-cables-seas",
  "-".repeat(200),
  "- ".repeat(100),
  `${"-".repeat(100)}sea`,
  `${"- ".repeat(90)}sea`,
  `"${"-".repeat(100)}sea" ports`,
  `sea ${'-"-"'.repeat(40)}`,
  "-a".repeat(100),
  "or ".repeat(60),
  '"'.repeat(200),
  "a ".repeat(100),
  "(".repeat(200),
  "海".repeat(200),
  "😀".repeat(100),
];

const parameters = ["type", "topic", "group", "author", "year", "series", "q", "page"];
const encoded = (parameter: string, value: string) =>
  `${parameter}=${encodeURIComponent(value.toWellFormed())}`;
const queries = parameters.flatMap((parameter) =>
  Object.entries(odd).map(([name, value]) => [`${parameter} as ${name}`, encoded(parameter, value)] as const),
);

it(`of ${queries.length} odd queries the interface answers each, or says what does not fit`, async () => {
  await aPublicEdition({ title: "Sea and ports" });
  for (const [name, query] of queries) {
    const request = new Request(`http://localhost/api/v1/publications?${query}`);
    const response = await askApi(request, { params: Promise.resolve({ path: ["publications"] }) });
    expect([200, 400], name).toContain(response.status);
    const answer = await response.json();
    if (response.status === 200) expect(answer.items.length, name).toBeLessThanOrEqual(20);
    else expect(answer.detail, name).toContain(name.split(" ")[0]);
  }
});

it("every part of an address of the interface may be odd", async () => {
  for (const [name, value] of Object.entries(odd))
    for (const place of ["publications", "groups", "people", "events", "topics", value]) {
      const request = new Request("http://localhost/api/v1/odd");
      const response = await askApi(request, { params: Promise.resolve({ path: [place, value] }) });
      expect(response.status, `${place}/${name}`).toBe(404);
    }
});

it("the list of publications takes whatever does not fit for nothing", async () => {
  for (const parameter of parameters)
    for (const [name, value] of Object.entries(odd))
      for (const given of [value, [value, value]]) {
        const { q, ...filter } = publicationFilterSchema.parse({ [parameter]: given });
        const among = q ? await findMatchingEditions(q) : undefined;
        const { total } = await listPublications(filter, among);
        expect(total, `${parameter} as ${name}`).toBeGreaterThanOrEqual(0);
      }
});

describe("a search", () => {
  it("of any script, length and syntax is answered, or said to be unreadable", async () => {
    await aPublicEdition({ title: "Sea and ports", text: "The cables of the sea 海のケーブル 한국의 바다." });
    for (const q of [...syntax, ...Object.values(odd)]) {
      const { search, unreadable } = readSearch({ q });
      if (search) expect((await searchEverything(search)).counts, q).toBeDefined();
      else expect(unreadable || q === "", q).toBe(true);
    }
  });

  it("narrowed by what does not fit is not narrowed", async () => {
    for (const [name, value] of Object.entries(odd)) {
      const asked = { q: "sea", kind: value, type: value, language: value, year: value, page: value };
      const { search } = readSearch({ ...asked, topic: value, group: value });
      expect(search && (await searchEverything(search)), name).not.toBeNull();
    }
  });
});

it("the archive answers whatever it is asked in its own words", async () => {
  const asked = ["verb", "metadataPrefix", "set", "from", "until", "resumptionToken", "identifier"];
  for (const parameter of asked)
    for (const [name, value] of Object.entries(odd)) {
      const verb = parameter === "verb" ? "" : "verb=ListRecords&metadataPrefix=oai_dc&";
      const request = new Request(`http://localhost/oai?${verb}${encoded(parameter, value)}`);
      const response = await askArchive(request);
      const text = await response.text();
      expect(response.status, `${parameter} as ${name}`).toBe(200);
      expect(text, `${parameter} as ${name}`).toMatch(/<error code="[a-zA-Z]+"/);
      expect(text.split("\n").find((line) => cleanText(line) !== line)).toBeUndefined();
    }
});
