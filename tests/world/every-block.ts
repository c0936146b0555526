import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";
import type { Model } from "#lib/publish/types.ts";
import { exportReferences, onePixel } from "./export-material.ts";

const words = (text: string): NodeJson => ({ type: "text", text });
const formula = (type: "inlineMath" | "blockMath", latex: string): NodeJson => ({ type, attrs: { latex } });

const markdown = `## The ships[^1]

Words **bold** *italic* ~~gone~~ \`code\` [link](https://example.org/a?b=1&c=2) 日本語 한국어 العربية.

### Under them

1. one
2. two
   - inner[^2]

> A quotation

---

| Port | Depth |
|---|---|
| Muuga | 18 |
| Ulsan[^3] | 17 |

## The law

[^1]: A note with a [link](https://example.org/note).

[^2]: In a list.

[^3]: In a cell.
`;

/** A text with one of everything that is printed. `alt`: of its figure. */
export function everyBlock(alt = "Two lines, of which one rises"): DocumentJson {
  const { content } = documentFromMarkdown(markdown);
  return {
    type: "doc",
    content: [
      ...content,
      {
        type: "paragraph",
        content: [
          formula("inlineMath", "\\frac{a}{b}"),
          words(" and "),
          formula("inlineMath", "\\nonsense{a}"),
        ],
      },
      formula("blockMath", "\\int_0^1 x^2\\,dx"),
      {
        type: "figure",
        attrs: { pictureId: onePixel.id, alt, credit: "Colloquy" },
        content: [{ type: "figureCaption", content: [words("Two records")] }],
      },
      { type: "callout", content: [{ type: "paragraph", content: [words("In a box.")] }] },
      {
        type: "exchange",
        content: [
          { type: "exchangeQuestion", content: [words("Why now?")] },
          { type: "exchangeAnswer", content: [{ type: "paragraph", content: [words("Because.")] }] },
        ],
      },
      { type: "findingBlock", attrs: { findingId: "00000000-0000-7000-8000-0000000000f1" } },
      { type: "paperBlock", attrs: { paperId: "00000000-0000-7000-8000-0000000000f2" } },
    ],
  };
}

/** The same as it is printed. */
export function everyBlockModel(alt?: string): Model {
  return buildModel(everyBlock(alt), exportReferences);
}

/** A text with so many notes, some in lists, quotations, boxes and cells. */
export function manyNotes(count: number): Model {
  const places = ["Word", "- Item", "> Quoted", "| Head |\n|---|\n| Cell"];
  const lines = Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length] ?? "";
    return `${place} ${index + 1}[^${index + 1}]${place.startsWith("|") ? " |" : ""}`;
  });
  const notes = Array.from({ length: count }, (_, index) => `[^${index + 1}]: Remark ${index + 1} ends.`);
  const text = lines.map((line, index) => (index % 10 === 0 ? `## Chapter ${index}\n\n${line}` : line));
  return buildModel(documentFromMarkdown([...text, ...notes].join("\n\n")));
}
