import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import document from "#messages/en/document.json" with { type: "json" };
import domain from "#messages/en/domain.json" with { type: "json" };
import editionTexts from "#messages/en/edition.json" with { type: "json" };
import frame from "#messages/en/frame.json" with { type: "json" };
import publicTexts from "#messages/en/public.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import ui from "#messages/en/ui.json" with { type: "json" };
import { EditionPage } from "./edition-page.tsx";

type Content = EditionView["content"];

const hana = { slug: "hana", name: "Hana Mori", nativeName: "森 花", nativeLanguage: "ja" };
const rewi = { slug: "rewi", name: "Rewi Ngata", nativeName: null, nativeLanguage: null };
const finding: Content["findings"][number] = {
  id: "01939c2f-0000-7000-8000-000000000001",
  number: 4,
  statement: "Cables need <care>.",
  reasons: "They break.",
  outcome: "agreed_with_reservations",
  rationale: "Nobody objects.",
  calledOn: "2026-10-01T12:00:00.000Z",
  silent: 0,
  positions: [
    { person: hana, perspective: "Japan", value: "support", text: "" },
    { person: rewi, perspective: "", value: "reservation", text: "Only with money." },
  ],
  evidence: [
    {
      ...{ kind: "passage", stance: "supports", note: "", quote: "They break in winter.", blockId: "abc" },
      ...{ publication: "winter-cables", title: "Winter cables", authors: ["Hana Mori"] },
    },
    { kind: "unpublished_paper", stance: "qualifies" },
    { kind: "uncalled_finding", stance: "supports", number: 7 },
    { kind: "contribution", stance: "supports", note: "", body: "Ships are few.", discussion: "At sea" },
    { kind: "source", stance: "supports", note: "", title: "A source", url: "javascript:alert(1)" },
    { kind: "finding", stance: "supports", note: "", number: 9, statement: "Elsewhere." },
  ] as Content["findings"][number]["evidence"],
};
const content: Content = {
  format: 1,
  type: "report",
  series: null,
  title: "Seas",
  standfirst: "",
  language: "en",
  pictures: [],
  ...{ corporateAuthor: "", foreword: null, summary: "", charter: "", chapters: [] },
  ...{ dissentsAnnex: false, evidenceTable: false, abbreviations: [], signOff: null, change: null },
  ...{ process: null, responses: [], earlier: null },
  group: { slug: "partners", name: "Partners" },
  authors: [],
  members: [
    {
      ...hana,
      ...{
        affiliation: "Institute",
        position: "Fellow",
        country: "JP",
        perspective: "Japan",
        role: "expert",
      },
    } as Content["members"][number],
  ],
  document: documentFromMarkdown(`## Members\n\nText.[^1]\n\n{{finding:${finding.id}}}\n\n[^1]: Note.`, {
    resolveBlock: (_kind, id) => id,
  }),
  findings: [finding],
  papers: [],
};
const edition: EditionView = {
  id: "e1",
  slug: "seas",
  number: 1,
  state: "public",
  publishedAt: new Date("2026-11-01T08:00:00Z"),
  withdrawnAt: null,
  withdrawalReason: null,
  hash: "0".repeat(64),
  wordCount: 460,
  doi: null,
  content,
  topics: [],
  notices: [],
  editions: [
    {
      number: 1,
      state: "public",
      publishedAt: new Date("2026-11-01T08:00:00Z"),
      hash: "0".repeat(64),
      notices: [],
    },
  ],
  events: [],
};

describe("the page of a report", () => {
  const html = draw(edition);

  it("prints the finding once, where the text embeds it, with who stands where", () => {
    expect(html.split('<article id="finding.4"')).toHaveLength(2);
    for (const words of [
      "Agreed with reservations",
      "Only with money.",
      "Hana Mori (Japan)",
      "Nobody objects.",
    ]) {
      expect(html).toContain(words);
    }
  });

  it("leads from a quote to its passage, and names in words what the public cannot read", () => {
    expect(html).toContain('href="/publications/winter-cables#p-abc"');
    expect(html).toContain(publication.finding.unpublishedPaper);
    expect(html).toContain("Finding 7 of the group, on which no outcome is recorded yet");
    expect(html).not.toContain('href="#finding.9"');
  });

  it("draws the path with real links and says it in words", () => {
    const drawing = html.match(/<svg role="group"[\s\S]*?<\/svg>/)?.[0] ?? "";
    for (const href of ["/publications/winter-cables", "/groups/partners#discussions", "#finding.4"]) {
      expect(drawing).toContain(`href="${href}"`);
      expect(html.replace(drawing, "")).toContain(`href="${href}"`);
    }
  });

  it("has no address twice and leads nowhere that is not on it", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(targets.filter((target) => target !== "main" && !ids.includes(target))).toEqual([]);
  });

  it("escapes what people typed and follows no address that is not of the web", () => {
    expect(html).toContain("Cables need &lt;care&gt;.");
    expect(html).not.toMatch(/javascript:|<care>/);
  });
});

it("prints who stands behind the text and who does not, in their words, and nothing where nobody was asked", () => {
  const signOff: Content["signOff"] = {
    hash: "a".repeat(64),
    statement: "We stand behind it.",
    openedOn: "2026-10-01T08:00:00.000Z",
    approvedOn: "2026-10-20T08:00:00.000Z",
    answers: [
      {
        person: hana,
        perspective: "Japan",
        value: "endorsed",
        text: "",
        signedOn: "2026-10-02T08:00:00.000Z",
      },
      {
        person: rewi,
        perspective: "",
        value: "dissents",
        text: "Not <so>.",
        signedOn: "2026-10-03T08:00:00.000Z",
      },
    ],
    unanswered: 2,
  };
  const html = draw({ ...edition, content: { ...content, signOff } });
  const section = html.match(/<section[^>]*id="sign-off"[\s\S]*?<\/section>/)?.[0] ?? "";
  for (const words of [
    "Hana Mori, Japan",
    "Not &lt;so&gt;.",
    "Rewi Ngata · Dissent",
    "2 members",
    "a".repeat(64),
  ])
    expect(section).toContain(words);
  expect(draw(edition)).not.toContain('id="sign-off"');
});

it("names nobody at a position whose holder does not wish to be named, and prints their words", () => {
  const [first] = finding.positions;
  const hidden = { person: null, perspective: "", value: "reservation" as const, text: "Not without ships." };
  const positions = first ? [first, hidden, hidden] : [];
  const html = draw({ ...edition, content: { ...content, findings: [{ ...finding, positions }] } });
  expect(html).toContain("Not without ships.");
  expect(html).toContain(publication.finding.unnamed);
});

it("a withdrawn edition says so before anything else, with the reason, and stays readable", () => {
  const withdrawn = {
    state: "withdrawn",
    withdrawnAt: new Date("2026-12-01"),
    withdrawalReason: "Wrong map.",
  };
  const html = draw({ ...edition, ...withdrawn } as EditionView);
  expect(html.indexOf("Wrong map.")).toBeLessThan(html.indexOf("<h1"));
  expect(html).toContain("Text.");
});

it("what was said of an edition since stands before its title, dated, and is told in the list of editions", () => {
  const notice = {
    id: "n1",
    kind: "correction" as const,
    text: "It was 2024.",
    madeAt: new Date("2026-12-03"),
  };
  const html = draw({
    ...edition,
    notices: [notice],
    editions: edition.editions.map((each) => ({ ...each, notices: [notice] })),
  });
  expect(html.indexOf("It was 2024.")).toBeLessThan(html.indexOf("<h1"));
  expect(html.slice(html.indexOf('id="editions"'))).toContain(">Correction of <time");
});

it("an edition that is not the newest leads to the current one and offers no files of another text", () => {
  const newer = {
    number: 2,
    state: "public",
    publishedAt: new Date("2026-12-01"),
    hash: "1".repeat(64),
    notices: [],
  } satisfies EditionView["editions"][number];
  const html = draw({ ...edition, state: "superseded", editions: [newer, ...edition.editions] });
  expect(html).toContain('<a href="/publications/seas" class="link">Read the current edition</a>');
  expect(html).not.toContain("/download/");
});

function draw(shown: EditionView): string {
  const publisher = { institution: "Institute", appUrl: "https://example.org" };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="Asia/Tokyo"
      messages={{ document, domain, edition: editionTexts, frame, public: publicTexts, publication, ui }}
    >
      <EditionPage
        edition={shown}
        publisher={publisher}
        citations={null}
        related={{ relations: [], similar: [], translations: [] }}
      />
    </NextIntlClientProvider>,
  );
}
