import type { DescribedEdition } from "#lib/publish/metadata/described.ts";

/** A second edition with everything that can be said of one. */
export const fullEdition: DescribedEdition = {
  ...{ kind: "report", kindName: "Report", title: "Cables between two seas", standfirst: "What breaks." },
  language: "en",
  authors: [
    {
      ...{ name: "Chizuru Satō", nativeName: "佐藤 千鶴", url: "https://example.org/people/chizuru-sato" },
      ...{ position: "Fellow", affiliation: "Harbour Institute", orcid: "0000-0002-1825-0097" },
    },
    {
      ...{ name: "Rewi Ngata", nativeName: null, url: "https://example.org/people/rewi-ngata" },
      ...{ position: "", affiliation: "", orcid: null },
    },
  ],
  corporateAuthor: "",
  group: { name: "Partners", url: "https://example.org/groups/partners" },
  publisher: { name: "Meridian Policy Institute", url: "https://example.org/" },
  series: { name: "Meridian Report", number: "7" },
  ...{
    original: null,
    doi: null,
    number: 2,
    isWithdrawn: false,
    isCurrent: true,
    wordCount: 8_000,
    hash: "a".repeat(64),
  },
  publishedAt: new Date("2026-11-02T23:30:00Z"),
  firstPublishedAt: new Date("2026-06-01T08:00:00Z"),
  url: "https://example.org/publications/cables/editions/2",
  publicationUrl: "https://example.org/publications/cables",
  topics: [{ name: "Cables", url: "https://example.org/topics/cables" }],
  translationOf: { name: "二つの海", url: "https://example.org/publications/umi", language: "ja" },
  translations: [{ name: "Deux mers", url: "https://example.org/publications/mers", language: "fr" }],
  notices: [{ kindName: "Correction", text: "It was 2024.", madeAt: new Date("2026-12-03T09:00:00Z") }],
  files: [{ url: "https://example.org/publications/cables/download/pdf", type: "application/pdf" }],
  records: [{ url: "https://example.org/publications/cables/download/bib", type: "application/x-bibtex" }],
  image: "https://example.org/publications/cables/editions/2/share.png",
};
