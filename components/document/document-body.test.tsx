import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";
import { type FindingReference, noReferences, picturesAmong } from "#lib/publish/references.ts";
import document from "#messages/en/document.json" with { type: "json" };
import pictures from "#messages/en/pictures.json" with { type: "json" };
import ui from "#messages/en/ui.json" with { type: "json" };
import { Contents } from "./contents.tsx";
import { DocumentBody } from "./document-body.tsx";

const finding: FindingReference = {
  id: "f",
  number: 3,
  statement: "Partners gain.",
  outcome: "agreed_with_reservations",
  positions: { support: 4, reservation: 1 },
};

const model = buildModel(
  documentFromMarkdown(
    "# Title <b>\n\nSaid.[^a] And `<i>`.\n\n## 協力\n\n- item[^b]\n\n> quoted\n\n| h |\n|---|\n| cell[^c] |\n\n{{finding:f}}\n\n[^a]: A.\n\n[^b]: B [link](https://example.org/).\n\n[^c]: C.",
    { resolveBlock: (_kind, name) => name },
  ),
  { ...noReferences, finding: () => finding },
);

describe.each(["side", "end"] as const)("a document with notes at the %s", (notes) => {
  const html = draw(<DocumentBody model={model} notes={notes} />);

  test("refers to each note in order and lists each with a way back", () => {
    expect(all(html, /role="doc-noteref"/g)).toHaveLength(3);
    expect(all(html, /role="doc-backlink" href="#noteref\.(\d)"/g)).toEqual(["1", "2", "3"]);
    expect(all(html, /<li id="note\.(\d)"/g)).toEqual(["1", "2", "3"]);
  });

  test("leads nowhere that is not in the page, and no id stands twice", () => {
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(html, /href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("keeps side notes out of tables", () => {
    expect(all(html, /id="sidenote\.(\d)"/g)).toEqual(notes === "side" ? ["1", "2"] : []);
  });

  test("escapes what people typed", () => {
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toMatch(/<b>|<i>/);
  });

  test("shows how an embedded finding stands", () => {
    for (const words of ["Finding 3", "Agreed with reservations", "Partners gain."])
      expect(html).toContain(words);
  });
});

test("a captioned table, a box, a question and a formula are drawn with their numbers", () => {
  const text = (words: string) => ({ type: "text", text: words });
  const said = (words: string) => ({ type: "paragraph", content: [text(words)] });
  const cell = { type: "tableCell", content: [said("3")] };
  const built = buildModel({
    type: "doc",
    content: [
      {
        type: "tableFigure",
        content: [
          { type: "caption", content: [text("Ships")] },
          { type: "table", content: [{ type: "tableRow", content: [cell] }] },
        ],
      },
      { type: "callout", content: [said("Aside.")] },
      {
        type: "exchange",
        content: [
          { type: "question", content: [text("Why?")] },
          { type: "answer", content: [said("Because.")] },
        ],
      },
      { type: "blockMath", attrs: { latex: "\\sqrt{2}" } },
      { type: "blockMath", attrs: { latex: "\\sqrt{<b>" } },
    ],
  });
  const html = draw(<DocumentBody model={built} />);
  expect(html).toMatch(/<figcaption><span[^>]*>Table 1\. <\/span>Ships<\/figcaption>/);
  expect(html).toMatch(/role="note" data-callout=""><p>Aside/);
  expect(html).toMatch(/>1\. <\/span>Why\?<\/p>/);
  expect(html).toContain("<msqrt>");
  expect(html).toContain("<code>\\sqrt{&lt;b&gt;</code>");
});

test("a figure keeps the room of its picture, offers its widths, and works without a script", () => {
  const picture = { id: "01a20299-366e-72ed-ae62-d565c8b83c0e", width: 800, height: 400, widths: [480, 800] };
  const figure = {
    type: "figure",
    attrs: { pictureId: picture.id, alt: 'Ships "<b>"', credit: "The port" },
    content: [{ type: "caption", attrs: { id: "c1" }, content: [{ type: "text", text: "Ships" }] }],
  };
  const open = { type: "figure", attrs: { pictureId: "", alt: "" }, content: [{ type: "caption" }] };
  const built = buildModel(
    { type: "doc", content: [figure, open] },
    { ...noReferences, picture: picturesAmong([picture]) },
  );
  const html = draw(<DocumentBody model={built} />);
  expect(html).toMatch(/<img src="\/pictures\/[0-9a-f-]{36}\/960\.webp"/);
  expect(html).toMatch(/srcSet="[^"]*480\.webp 480w, [^"]*800\.webp 800w"/);
  expect(html).toMatch(/<source type="image\/avif" srcSet="[^"]*480\.avif 480w, [^"]*800\.avif 800w"/);
  expect(html).toMatch(/width="800" height="400" alt="Ships &quot;&lt;b&gt;&quot;" loading="lazy"/);
  expect(html).toMatch(
    /<figcaption id="p-c1"><span[^>]*>Figure 1\. <\/span>Ships<span[^>]*>Picture: The port</,
  );
  expect(html).toContain("This figure has no picture yet.");
  expect(html).toContain("Figure 2. ");
});

test("contents lead to the headings", () => {
  expect(all(draw(<Contents model={model} />), /href="#([^"]+)"/g)).toEqual(
    model.contents.map((entry) => entry.slug),
  );
});

function draw(element: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ document, pictures, ui }} timeZone="Asia/Tokyo">
      {element}
    </NextIntlClientProvider>,
  );
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}
