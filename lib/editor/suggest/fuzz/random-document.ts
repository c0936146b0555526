import type { MarkJson, NodeJson } from "../../document-json.ts";
import type { Random } from "./random.ts";

/** A random text over the whole schema, as content of a document. For tests of whatever reads or changes texts. */
export function randomBlocks(random: Random, count: number): NodeJson[] {
  return Array.from({ length: count }, () => randomBlock(random));
}

/** A random block of the top level. */
export function randomBlock(random: Random): NodeJson {
  return random.pick(blocks)(random);
}

/** A few random words with forms, notes, citations, formulas and breaks among them. */
export function randomInline(random: Random, inNote = false): NodeJson[] {
  const runs = Array.from({ length: random.upTo(4) }, () => {
    if (random.oneIn(5)) return random.pick(inNote ? noteAtoms : atoms)(random);
    const marks = randomMarks(random, inNote);
    return { type: "text", text: randomWords(random), ...(marks.length > 0 && { marks }) };
  });
  return runs;
}

export function randomWords(random: Random): string {
  const words = Array.from({ length: 1 + random.upTo(4) }, () => random.pick(vocabulary));
  return words.join(" ") + (random.oneIn(2) ? " " : "");
}

export function randomMarks(random: Random, inNote = false): MarkJson[] {
  if (random.oneIn(2)) return [];
  if (!inNote && random.oneIn(8)) return [{ type: "code" }];
  const marks = ["bold", "italic", ...(inNote ? [] : ["strike"])].filter(() => random.oneIn(3));
  const href = `https://example.org/${random.upTo(3)}`;
  return [
    ...marks.map((type) => ({ type })),
    ...(random.oneIn(6) ? [{ type: "link", attrs: { href } }] : []),
  ];
}

const vocabulary = ["a", "b", "water", "river", "treaty", "aa", "law", "é", "水", "🌊", "1997", "the", "of"];

const atoms = [
  (random: Random) => ({ type: "footnote", content: randomInline(random, true) }),
  ({ upTo }: Random) => ({ type: "citation", attrs: { items: `[{"id":"s${upTo(3)}"}]` } }),
  ({ upTo }: Random) => ({ type: "inlineMath", attrs: { latex: `x^${upTo(3)}` } }),
  () => ({ type: "hardBreak" }),
];
const noteAtoms = atoms.slice(1, 3);

const id = ({ upTo }: Random) => `r${upTo(1e9)}`;

const paragraph = (random: Random): NodeJson => ({
  type: "paragraph",
  attrs: { id: id(random) },
  content: randomInline(random),
});

const heading = (random: Random): NodeJson => ({
  type: "heading",
  attrs: { id: id(random), level: 2 + random.upTo(3) },
  content: randomInline(random),
});

const caption = (random: Random): NodeJson => ({ ...paragraph(random), type: "caption" });

function some(random: Random, make: (random: Random) => NodeJson, most = 3): NodeJson[] {
  return Array.from({ length: 1 + random.upTo(most) }, () => make(random));
}

function list(random: Random): NodeJson {
  const item = (): NodeJson => ({
    type: "listItem",
    content: [paragraph(random), ...(random.oneIn(4) ? [list(random)] : [])],
  });
  return random.oneIn(2)
    ? { type: "bulletList", content: some(random, item) }
    : { type: "orderedList", attrs: { start: 1 }, content: some(random, item) };
}

const quotation = (random: Random): NodeJson => ({ type: "blockquote", content: some(random, paragraph, 2) });

const callout = (random: Random): NodeJson => ({
  type: "callout",
  attrs: { id: id(random) },
  content: some(random, (inner) => (inner.oneIn(3) ? list(inner) : paragraph(inner)), 2),
});

function table(random: Random): NodeJson {
  const columns = 1 + random.upTo(3);
  const hasHead = random.oneIn(2);
  const row = (place: number): NodeJson => ({
    type: "tableRow",
    content: rowOf(random, columns, hasHead && place === 0 ? "tableHeader" : "tableCell"),
  });
  const rows = Array.from({ length: 1 + random.upTo(3) }, (_, place) => row(place));
  return { type: "table", attrs: { id: id(random) }, content: rows };
}

function rowOf(random: Random, columns: number, type: string): NodeJson[] {
  const merged = columns > 1 && random.oneIn(5);
  const cell = (colspan: number): NodeJson => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: random.oneIn(6) ? [list(random)] : some(random, paragraph, 2),
  });
  return [
    ...(merged ? [cell(2)] : []),
    ...Array.from({ length: merged ? columns - 2 : columns }, () => cell(1)),
  ];
}

const tableFigure = (random: Random): NodeJson => ({
  type: "tableFigure",
  attrs: { id: id(random) },
  content: [caption(random), table(random)],
});

const figure = (random: Random): NodeJson => ({
  type: "figure",
  attrs: { id: id(random), pictureId: `p${random.upTo(3)}`, alt: "a river", credit: "" },
  content: [caption(random)],
});

const exchange = (random: Random): NodeJson => ({
  type: "exchange",
  attrs: { id: id(random) },
  content: [
    { ...paragraph(random), type: "question" },
    {
      type: "answer",
      content: some(random, (inner) => (inner.oneIn(4) ? list(inner) : paragraph(inner)), 2),
    },
  ],
});

const rule = (): NodeJson => ({ type: "horizontalRule" });
const formula = (random: Random): NodeJson => ({
  type: "blockMath",
  attrs: { id: id(random), latex: `y_${random.upTo(3)}` },
});
const finding = ({ upTo }: Random): NodeJson => ({
  type: "findingBlock",
  attrs: { findingId: `f${upTo(3)}` },
});
const paper = ({ upTo }: Random): NodeJson => ({ type: "paperBlock", attrs: { paperId: `p${upTo(3)}` } });

const blocks = [
  ...[paragraph, paragraph, paragraph, paragraph, heading, heading, list, list, quotation, callout],
  ...[table, tableFigure, figure, exchange, rule, formula, finding, paper],
];
