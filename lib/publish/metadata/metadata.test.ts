import { describe, expect, test } from "vitest";
import { fullEdition } from "#tests/world/described-edition.ts";
import { editionThing } from "./edition-thing.ts";
import { eventThing } from "./event-thing.ts";
import { groupThing } from "./group-thing.ts";
import { highwireTags } from "./highwire.ts";
import { jsonLd, type Thing } from "./json-ld.ts";
import { member } from "./people.ts";
import { linkHeader, signpostBack, signpostsOf } from "./signposts.ts";
import { breadcrumbs, siteThings } from "./site-things.ts";
import { summaryOf } from "./summary.ts";

/** As a machine reads it back from the page. */
const read = (...things: Thing[]) => JSON.parse(jsonLd(things))["@graph"] as Record<string, unknown>[];
const corporate = { ...fullEdition, authors: [], series: null };

describe("an edition for machines", () => {
  test("is what its type is called elsewhere, with who wrote it, when, and where it belongs", () => {
    expect(read(editionThing(fullEdition))[0]).toMatchObject({
      "@type": "Report",
      "@id": "https://example.org/publications/cables/editions/2",
      url: "https://example.org/publications/cables",
      name: "Cables between two seas",
      author: [
        {
          ...{ "@type": "Person", name: "Chizuru Satō", alternateName: "佐藤 千鶴", jobTitle: "Fellow" },
          sameAs: "https://orcid.org/0000-0002-1825-0097",
        },
        { "@type": "Person", name: "Rewi Ngata", url: "https://example.org/people/rewi-ngata" },
      ],
      publisher: { "@type": "Organization", name: "Meridian Policy Institute" },
      isPartOf: [{ name: "Meridian Report" }, { url: "https://example.org/groups/partners" }],
      reportNumber: "Meridian Report 7",
      version: "2",
      datePublished: "2026-11-02",
      dateCreated: "2026-06-01",
      dateModified: "2026-12-03",
      correction: [{ name: "Correction", text: "It was 2024." }],
      identifier: { value: "a".repeat(64) },
      about: [{ name: "Cables" }],
      inLanguage: "en",
      translationOfWork: { "@id": "https://example.org/publications/umi#work", inLanguage: "ja" },
      workTranslation: [{ name: "Deux mers", inLanguage: "fr" }],
    });
  });

  test("has its group, its named body or its institution as author where no person is", () => {
    const authorOf = (edition: typeof fullEdition) => read(editionThing(edition))[0]?.author;
    expect(authorOf(corporate)).toMatchObject({ "@type": "Organization", name: "Partners" });
    expect(authorOf({ ...corporate, corporateAuthor: "The Panel" })).toEqual({
      "@type": "Organization",
      name: "The Panel",
    });
    expect(authorOf({ ...corporate, group: null })).toMatchObject({ name: "Meridian Policy Institute" });
  });

  test("is read at its own address once there is a newer one, and says so when it was withdrawn", () => {
    const [old] = read(editionThing({ ...fullEdition, isCurrent: false, isWithdrawn: true }));
    expect(old).toMatchObject({ url: fullEdition.url, creativeWorkStatus: "Withdrawn" });
  });

  test("says nothing of what there is nothing to say of", () => {
    const bare = { ...corporate, standfirst: "", topics: [], notices: [], files: [], group: null };
    const alone = { ...bare, translationOf: null, translations: [] };
    const [thing = {}] = read(editionThing(alone));
    for (const left of [
      "abstract",
      "about",
      "keywords",
      "correction",
      "encoding",
      "isPartOf",
      "reportNumber",
      "translationOfWork",
      "workTranslation",
    ])
      expect(thing, left).not.toHaveProperty(left);
  });
});

describe("the data of a page", () => {
  const hostile = "</script><script>alert(1)</script><!--\u2028\u202Eגבולות";

  test("cannot end its element, and turns no line around", () => {
    const written = jsonLd([editionThing({ ...fullEdition, title: hostile })]);
    expect(written).not.toMatch(/[<>&\u2028\u202E]/);
    expect(read(editionThing({ ...fullEdition, title: hostile }))[0]?.name).toBe(
      "</script><script>alert(1)</script><!-- גבולות",
    );
  });

  test("tells the way down to it", () => {
    const way = [
      { name: "Institute", url: "https://example.org/" },
      { name: "Groups", url: "https://example.org/groups" },
    ];
    expect(read(breadcrumbs(way))[0]).toMatchObject({
      itemListElement: [
        { position: 1, item: "https://example.org/" },
        { position: 2, name: "Groups" },
      ],
    });
  });

  test("of the first page says who runs the site, and how it is searched", () => {
    const [institution, site] = read(
      ...siteThings({ name: "Institute", url: "https://example.org/", tagline: "" }),
    );
    expect(institution).toEqual({
      "@type": "Organization",
      ...{ "@id": "https://example.org/", name: "Institute", url: "https://example.org/" },
    });
    expect(site).toMatchObject({
      potentialAction: { target: { urlTemplate: "https://example.org/search?q={search_term_string}" } },
    });
  });
});

test("an event tells its instants, place and state, and names nobody twice", () => {
  const speaker = { name: "Rewi Ngata", nativeName: null, url: "https://example.org/people/rewi-ngata" };
  const [event] = read(
    eventThing({
      ...{ name: "Second contracts", url: "https://example.org/events/second", description: "" },
      ...{ place: "Brussels", state: "postponed", publications: [] },
      startsAt: new Date("2026-12-01T13:00:00Z"),
      endsAt: new Date("2026-12-01T15:00:00Z"),
      organizer: { name: "Partners", url: "https://example.org/groups/partners" },
      performers: [speaker, speaker],
    }),
  );
  expect(event).toMatchObject({
    startDate: "2026-12-01T13:00:00.000Z",
    eventStatus: "https://schema.org/EventPostponed",
    location: { "@type": "Place", name: "Brussels" },
    performer: [{ name: "Rewi Ngata" }],
  });
  expect(event).not.toHaveProperty("subjectOf");
});

test("somebody is known by their ORCID iD, and a group by its other names, once each", () => {
  const person = { ...{ name: "Ada", nativeName: null, url: "https://example.org/people/ada" } };
  const given = { ...person, position: "Fellow", affiliation: "Institute", orcid: "0000-0002-1825-0097" };
  expect(read(member({ ...given, bio: "", groups: [] }))[0]).toMatchObject({
    sameAs: "https://orcid.org/0000-0002-1825-0097",
  });
  const [group] = read(
    groupThing({
      ...{ name: "Partners", url: "https://example.org/groups/partners", summary: "", members: [given] },
      otherNames: ["AP4", "Partners", "AP4", ""],
      openedOn: new Date("2026-01-01"),
      concludedAt: null,
      institution: { name: "Institute", url: "https://example.org/" },
    }),
  );
  expect(group).toMatchObject({
    alternateName: ["AP4"],
    foundingDate: "2026-01-01",
    member: [{ name: "Ada" }],
  });
});

describe("the tags for scholars", () => {
  test("name every author, the day, the institution and the files there are", () => {
    expect(highwireTags(fullEdition)).toMatchObject({
      citation_title: ["Cables between two seas"],
      citation_author: ["Chizuru Satō", "Rewi Ngata"],
      citation_publication_date: ["2026/11/02"],
      citation_technical_report_institution: ["Meridian Policy Institute"],
      citation_technical_report_number: ["Meridian Report 7"],
      citation_pdf_url: ["https://example.org/publications/cables/download/pdf"],
    });
  });

  test("promise no PDF that is not there, and name the group where no person is", () => {
    const tags = highwireTags({ ...corporate, files: [] });
    expect(tags).not.toHaveProperty("citation_pdf_url");
    expect(tags).not.toHaveProperty("citation_technical_report_number");
    expect(tags.citation_author).toEqual(["Partners"]);
  });
});

test("signposts lead to the address to cite, files, records and authors, and back again", () => {
  const header = linkHeader(signpostsOf(fullEdition));
  expect(header.split(", ")).toEqual([
    '<https://example.org/publications/cables/editions/2>; rel="cite-as"',
    '<https://schema.org/AboutPage>; rel="type"',
    '<https://schema.org/Report>; rel="type"',
    '<https://example.org/publications/cables/download/pdf>; rel="item"; type="application/pdf"',
    '<https://example.org/publications/cables/download/bib>; rel="describedby"; type="application/x-bibtex"',
    '<https://example.org/people/chizuru-sato>; rel="author"',
    '<https://example.org/people/rewi-ngata>; rel="author"',
  ]);
  expect(linkHeader([signpostBack(fullEdition.publicationUrl, "collection")])).toBe(
    '<https://example.org/publications/cables>; rel="collection"; type="text/html"',
  );
});

test("a summary is one line of at most 300 characters, cut between words where there are any", () => {
  expect(summaryOf(" One\nline. ")).toBe("One line.");
  expect(summaryOf(" ")).toBeUndefined();
  expect(summaryOf("word ".repeat(100))).toMatch(/^(word ){58}word…$/);
  expect([...(summaryOf("海".repeat(400)) ?? "")]).toHaveLength(300);
});
