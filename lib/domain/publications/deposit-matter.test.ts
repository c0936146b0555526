import { expect, test } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { depositMatterOf } from "./deposit-matter.ts";
import { editionContentSchema } from "./edition-content.ts";
import type { EditionView } from "./types.ts";

const person = {
  slug: "liina-kallaste",
  name: "Liina Kallaste",
  nativeName: null,
  nativeLanguage: null,
  affiliation: "Tallinn",
  position: "",
  country: "EE",
};

const editionWith = (authors: (typeof person)[], corporateAuthor = ""): EditionView => ({
  id: "",
  slug: "cables",
  number: 2,
  state: "public",
  publishedAt: new Date("2027-03-12T23:30:00Z"),
  withdrawnAt: null,
  withdrawalReason: null,
  hash: "",
  wordCount: 1,
  doi: null,
  content: editionContentSchema.parse({
    ...{ format: 1, type: "report", series: null, title: "Cables", standfirst: "", language: "en" },
    ...{ group: { slug: "group", name: "The group" }, authors, corporateAuthor },
    ...{ members: [], document: documentFromMarkdown("Words."), findings: [], papers: [] },
  }),
  topics: [{ slug: "seas", name: "Seas" }],
  notices: [],
  editions: [],
  events: [],
});

const registration = {
  doi: "10.5555/a",
  institution: "An institute",
  appUrl: "https://example.org",
  kind: "Report",
  orcids: new Map([["liina-kallaste", "0000-0002-1825-0097"]]),
};

test("a registry is told of exactly this edition, its people with what identifies them", () => {
  expect(depositMatterOf(editionWith([person, { ...person, slug: "other" }]), registration)).toMatchObject({
    address: "https://example.org/publications/cables/editions/2",
    people: [
      { name: "Liina Kallaste", affiliation: "Tallinn", orcid: "0000-0002-1825-0097" },
      { orcid: null },
    ],
    publishedOn: "2027-03-12",
    edition: 2,
    topics: ["Seas"],
    isReport: true,
  });
});

test("where nobody is named the author is the body that is printed, or the group", () => {
  expect(depositMatterOf(editionWith([], "The members"), registration).body).toBe("The members");
  expect(depositMatterOf(editionWith([]), registration).body).toBe("The group");
});
