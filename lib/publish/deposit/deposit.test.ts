import { expect, test } from "vitest";
import { crossrefDeposit } from "./crossref.ts";
import { dataciteDeposit } from "./datacite.ts";
import type { DepositMatter } from "./matter.ts";

const matter: DepositMatter = {
  doi: "10.5555/cables.2",
  address: "https://example.org/publications/cables/editions/2",
  title: 'Cables & <seas> ]]> "deep"\u0000',
  standfirst: "What lies there.",
  language: "en-GB",
  kind: "Expert paper",
  isReport: false,
  people: [
    { name: "Liina van der Kallaste", affiliation: "Tallinn & co", orcid: "0000-0002-1825-0097" },
    { name: "佐藤", affiliation: "", orcid: null },
  ],
  body: "The group",
  publisher: "An institute",
  publishedOn: "2027-03-12",
  edition: 2,
  series: { name: "Papers of a series whose name is long", number: "7" },
  topics: ["Cables", "Cables"],
};
const batch = {
  id: "cables-2",
  at: new Date("2027-03-12T08:00:00Z"),
  depositor: { name: "An institute", email: "doi@example.org" },
  registrant: "An institute",
};
const order = (xml: string) =>
  [
    "<contributors",
    "<titles",
    "<edition_number",
    "<publication_date",
    "<publisher>",
    "<publisher_item",
    "<doi_data",
  ].map((tag) => xml.indexOf(tag));

test("Crossref is told of an edition in the order that its schema demands", () => {
  const xml = crossrefDeposit(matter, batch);
  expect(order(xml)).toEqual(order(xml).toSorted((a, b) => a - b));
  expect(order(xml)).not.toContain(-1);
  expect(xml).toContain("<timestamp>1804838400000</timestamp>");
  expect(xml).toContain('<report-paper_metadata language="en">');
  expect(xml).toContain("<month>03</month><day>12</day><year>2027</year>");
  expect(xml).toContain(
    "<doi>10.5555/cables.2</doi><resource>https://example.org/publications/cables/editions/2<",
  );
  expect(xml).toContain('<title>Cables &#x26; &#x3C;seas> ]]&gt; "deep"</title>');
  expect(/<item_number>([^<]*)</.exec(xml)?.[1]?.length).toBe(32);
});

test("Crossref gets people by their names, and a body where nobody is named", () => {
  const xml = crossrefDeposit(matter, batch);
  expect(xml).toContain(
    '<person_name contributor_role="author" sequence="first"><given_name>Liina</given_name><surname>van der Kallaste</surname>',
  );
  expect(xml).toContain('<ORCID authenticated="false">https://orcid.org/0000-0002-1825-0097</ORCID>');
  expect(xml).toContain('sequence="additional"><surname>佐藤</surname></person_name>');
  const byBody = crossrefDeposit({ ...matter, people: [], series: null }, batch);
  expect(byBody).toContain(
    '<organization contributor_role="author" sequence="first">The group</organization>',
  );
  expect(byBody).not.toContain("publisher_item");
});

test("DataCite gets what it cannot do without, and each topic once", () => {
  const { data } = JSON.parse(dataciteDeposit(matter, { isPublic: true }));
  expect(data.type).toBe("dois");
  expect(data.attributes).toMatchObject({
    event: "publish",
    doi: "10.5555/cables.2",
    url: matter.address,
    types: { resourceTypeGeneral: "Text", resourceType: "Expert paper" },
    creators: [
      { name: "van der Kallaste, Liina", nameType: "Personal", affiliation: [{ name: "Tallinn & co" }] },
      { name: "佐藤", nameType: "Personal" },
    ],
    titles: [{ title: 'Cables & <seas> ]]> "deep"' }],
    publisher: { name: "An institute" },
    publicationYear: "2027",
    version: "2",
    subjects: [{ subject: "Cables" }],
  });
  expect(data.attributes.creators[1]).not.toHaveProperty("familyName");
});

test("a draft at DataCite is published by nobody, and a body is an organization", () => {
  const { data } = JSON.parse(
    dataciteDeposit({ ...matter, people: [], isReport: true, standfirst: "" }, { isPublic: false }),
  );
  expect(data.attributes).not.toHaveProperty("event");
  expect(data.attributes.creators).toEqual([{ name: "The group", nameType: "Organizational" }]);
  expect(data.attributes.types.resourceTypeGeneral).toBe("Report");
  expect(data.attributes.descriptions).toHaveLength(1);
});

test("Crossref is told no part of a name with more letters than its schema has room for", () => {
  const people = [{ name: `Ana ${"Y".repeat(200)}`, affiliation: "", orcid: null }];
  expect(crossrefDeposit({ ...matter, people }, batch)).toContain(`<surname>${"Y".repeat(60)}</surname>`);
});
