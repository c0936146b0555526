import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import document from "#messages/en/document.json" with { type: "json" };
import domain from "#messages/en/domain.json" with { type: "json" };
import editionTexts from "#messages/en/edition.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import responses from "#messages/en/responses.json" with { type: "json" };
import { MadePage } from "./made-page.tsx";
import { ResponsesPage } from "./responses-page.tsx";

const process = {
  ...{ charter: "To look <closely>.", openedOn: "2025-03-17", asOf: "2026-11-01", offTheRecord: 2 },
  members: { moderators: 1, experts: 8, observers: 1, perspectives: ["Japan", "Norway"] },
  discussions: [
    { title: "At the table", rule: "on_the_record", held: "2026-02-25" },
    { title: "Behind the door", rule: "not_for_attribution", held: "2026-03" },
  ],
  papers: [
    { title: "Rails", publication: "rails", commissionedOn: null, publishedOn: "" },
    {
      ...{ title: "Cables", publication: "cables" },
      ...{ commissionedOn: "2025-05-02", publishedOn: "2026-01-03" },
    },
  ],
  rounds: [
    {
      ...{ paper: null, number: 1, openedOn: "2026-09-01", closedOn: "2026-09-15", askedGroup: true },
      reviewers: { members: 0, outside: 2 },
      comments: { members: 3, observers: 1, outside: 2 },
      answers: { accepted: 4, not_accepted: 2 },
      contested: 1,
    },
  ],
  findings: { agreed: 5, agreed_with_reservations: 1, not_agreed: 0, deferred: 0 },
};
const comments = [
  { number: 1, disposition: "accepted", duplicateOf: null, contest: null },
  { number: 2, disposition: "duplicate", duplicateOf: 1, contest: null },
  {
    ...{ number: 3, disposition: "in_part", duplicateOf: null },
    contest: { text: "Not so.", firstDisposition: "not_accepted", firstReply: "No." },
  },
].map((comment) => ({ by: "outside", quote: "", body: "Say <more>.", reply: "Done.", ...comment }));

function edition(more: object): EditionView {
  const content = editionContentSchema.parse({
    ...{
      format: 1,
      type: "report",
      series: null,
      title: "Seas",
      standfirst: "",
      language: "en",
      group: null,
    },
    ...{ authors: [], members: [], document: { type: "doc", content: [] }, findings: [], papers: [] },
    ...more,
  });
  const listed = {
    ...{ number: 1, state: "public" as const, publishedAt: new Date("2026-11-01T08:00:00Z") },
    ...{ hash: "0".repeat(64), notices: [] },
  };
  return {
    ...{
      ...listed,
      id: "e1",
      slug: "seas",
      withdrawnAt: null,
      withdrawalReason: null,
      wordCount: 1,
      doi: null,
    },
    ...{ content, topics: [], editions: [listed], events: [] },
  };
}

describe("the page that tells how an edition was made", () => {
  const html = draw(
    <MadePage edition={edition({ process, responses: [{ number: 1, closedOn: "2026-09-15", comments }] })} />,
  );

  it("tells a discussion by its day or by its month alone, and one off the record by a number", () => {
    expect(html).toContain('<time dateTime="2026-02-25">25 February 2026</time>');
    expect(html).toContain('dateTime="2026-03">March 2026<');
    expect(html).toContain("2 further discussions were held off the record");
  });

  it("says in words and numbers what it draws, and leaves out what does not occur", () => {
    const words = html
      .replaceAll(/<svg[\s\S]*?<\/svg>/g, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ");
    for (const told of [
      "Accepted 4",
      "Not accepted 2",
      "Agreed 5",
      "3 by members, 1 by observers, 2 by reviewers",
      "Rails Published with this report, or before it",
    ])
      expect(words).toContain(told);
    expect(words).not.toContain("Deferred");
  });

  it("draws the days from the first to the edition, and of a month nothing but the month", () => {
    const marks = [...html.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href, said]) => [
      href,
      said,
    ]);
    expect(marks).toEqual([
      ["#group", "1. The group began its work, 17 March 2025"],
      ["#discussions", "3. Discussion: At the table, 25 February 2026"],
      ["#discussions", "4. Discussion: Behind the door, March 2026"],
      ["/publications/cables", "2. Paper published: Cables, 3 January 2026"],
      ["#reviews", "5. Review round 1 of this text, 1 September 2026 to 15 September 2026"],
      ["#editions", "6. Edition 1 published, 1 November 2026"],
    ]);
    expect(html.match(/stroke-dasharray="4 3"/g)).toHaveLength(1);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [href = ""] of marks) if (href.startsWith("#")) expect(ids).toContain(href.slice(1));
  });

  it("leads to every comment and its answer, and escapes what people typed", () => {
    expect(html).toContain('href="/publications/seas/editions/1/responses"');
    expect(html).not.toContain("<closely>");
  });

  it("says of an old edition that nothing was recorded, and tells what it prints itself", () => {
    const old = draw(<MadePage edition={edition({ charter: "To look." })} />);
    expect(old).toContain("came out before the portal kept a record");
    expect(old).toContain("To look.");
    expect(old).not.toContain("Discussions held");
  });
});

describe("the page of comments and answers", () => {
  const html = draw(
    <ResponsesPage
      edition={edition({ process, responses: [{ number: 1, closedOn: "2026-09-15", comments }] })}
    />,
  );

  it("has no address twice, leads nowhere that is not on it, and escapes what people typed", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(targets).toEqual(["round-1-1"]);
    expect(ids).toContain("round-1-1");
    expect(html).not.toContain("<more>");
  });

  it("prints what was answered first beside what was contested", () => {
    for (const words of ["First answer: Not accepted", "Not so.", "Accepted in part"])
      expect(html).toContain(words);
  });
});

function draw(page: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={{ document, domain, edition: editionTexts, publication, responses }}
    >
      {page}
    </NextIntlClientProvider>,
  );
}
