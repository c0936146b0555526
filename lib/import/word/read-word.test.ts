import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { plainText } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { bare } from "#tests/world/bare-document.ts";
import { formatOf } from "../format.ts";
import { readWord } from "./read-word.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>';
const packageRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with this body, and these further parts. */
function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  const all = {
    "[Content_Types].xml": types,
    "_rels/.rels": packageRelations,
    "word/document.xml": document,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });
}

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const styled = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);
const styles = (names: Record<string, string>) => ({
  "word/styles.xml": `<w:styles ${namespaces}>${Object.entries(names)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join("")}</w:styles>`,
});

async function read(body: string, parts: Record<string, string> = {}) {
  const result = await readWord(wordFile(body, parts));
  if (!result.ok) throw new Error(result.refusal.kind);
  expect(readDocumentJson(result.value.content).ok).toBe(true);
  return result.value;
}

async function refusal(file: Uint8Array) {
  const result = await readWord(file);
  return result.ok ? "read" : result.refusal.kind;
}

test("headings are known by their style, by what it is based on, and by Word's outline", async () => {
  const parts = {
    "word/styles.xml": `<w:styles ${namespaces}>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="Chapter"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="line"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    </w:styles>`,
  };
  const { content } = await read(styled("1", "One") + styled("own", "Two") + styled("line", "Three"), parts);
  expect(content.content.map(({ type, attrs }) => [type, attrs?.level])).toEqual([
    ["heading", 2],
    ["heading", 2],
    ["heading", 4],
  ]);
});

test("lists keep their levels, their kind, and the number they begin with", async () => {
  const item = (level: number, list: number, text: string) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const level = (index: number, format: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const { content } = await read(
    item(0, 1, "five") +
      item(1, 1, "bullet") +
      item(0, 1, "six") +
      paragraph(run("between")) +
      item(0, 1, "seven"),
    {
      "word/numbering.xml": `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${level(0, "decimal", 5)}${level(1, "bullet")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
  );
  const [list, between, again] = content.content;
  expect(list).toMatchObject({ type: "orderedList", attrs: { start: 5 } });
  expect(list?.content).toHaveLength(2);
  expect(list?.content?.[0]?.content?.map(({ type }) => type)).toEqual(["paragraph", "bulletList"]);
  expect(between?.type).toBe("paragraph");
  expect(again).toMatchObject({ type: "orderedList", attrs: { start: 7 } });
});

test("tables keep merged cells and header rows; a table in a table is taken apart, and said", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell("deep")}</w:tr></w:tbl>`;
  const { content, losses } = await read(
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("head", '<w:gridSpan w:val="2"/>')}</w:tr>
     <w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>${cell("down", '<w:vMerge w:val="restart"/>')}<w:tc>${inner}${paragraph("")}</w:tc></w:tr>
     <w:tr>${cell("", "<w:vMerge/>")}${cell("last")}</w:tr></w:tbl>`,
  );
  const rows = content.content[0]?.content?.map(({ content: cells = [] }) =>
    cells.map(({ type, attrs }) => [type, attrs?.colspan, attrs?.rowspan]),
  );
  expect(rows).toEqual([
    [["tableHeader", 2, 1]],
    [
      ["tableCell", 1, 2],
      ["tableCell", 1, 1],
    ],
    [["tableCell", 1, 1]],
  ]);
  expect(plainText(content)).toBe("head\n\ndown\n\ndeep\n\nlast");
  expect(losses).toEqual([{ kind: "nestedTables", count: 1 }]);
});

test("a ragged table is made rectangular", async () => {
  const cell = `<w:tc>${paragraph(run("x"))}</w:tc>`;
  const { content } = await read(`<w:tbl><w:tr>${cell}${cell}${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`);
  expect(content.content[0]?.content?.map((row) => row.content?.length)).toEqual([3, 3]);
});

test("tracked changes become suggestions with their authors and times", async () => {
  const whose = 'w:id="1" w:author="Kim Min-ji" w:date="2026-11-22T09:00:00Z"';
  const { content, losses } = await read(
    paragraph(
      `${run("kept ")}<w:ins ${whose}>${run("added", "<w:b/>")}</w:ins><w:del ${whose}><w:r><w:delText>gone</w:delText></w:r></w:del>${run("formed", `<w:i/><w:rPrChange ${whose}><w:rPr/></w:rPrChange>`)}`,
      `<w:rPr><w:del ${whose}/></w:rPr>`,
    ) + paragraph(run("joined")),
  );
  const attrs = { author: "Kim Min-ji", at: "2026-11-22T09:00:00.000Z" };
  const [first, second] = content.content;
  expect(first?.content?.map(bare)).toEqual([
    { type: "text", text: "kept " },
    { type: "text", text: "added", marks: [{ type: "bold" }, { type: "insertion", attrs }] },
    { type: "text", text: "gone", marks: [{ type: "deletion", attrs }] },
    {
      type: "text",
      text: "formed",
      marks: [{ type: "italic" }, { type: "reformat", attrs: { ...attrs, before: "[]" } }],
    },
  ]);
  const [seam] = JSON.parse(String(second?.attrs?.suggestions));
  expect(seam).toMatchObject({ kind: "join", depth: 1, ...attrs });
  expect(losses).toEqual([{ kind: "suggestions", count: 4 }]);
});

test("formulas come as LaTeX, alone or in a line", async () => {
  const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = `<m:f><m:num>${r("a")}</m:num><m:den>${r("b")}</m:den></m:f>`;
  const power = `<m:sSup><m:e>${r("x")}</m:e><m:sup>${r("2")}</m:sup></m:sSup>`;
  const { content } = await read(
    paragraph(`${run("so ")}<m:oMath>${power}</m:oMath>`) +
      paragraph(`<m:oMathPara><m:oMath>${fraction}${r("≤α")}</m:oMath></m:oMathPara>`),
  );
  expect(content.content.map(bare)).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "so " },
        { type: "inlineMath", attrs: { latex: "x^{2}" } },
      ],
    },
    { type: "blockMath", attrs: { latex: "\\frac{a}{b}\\le \\alpha" } },
  ]);
});

test("notes come with their words and links; endnotes become footnotes, and said", async () => {
  const notes = (kind: string) =>
    `<w:${kind}s ${namespaces}><w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}><w:${kind} w:id="1">${paragraph(run(` A ${kind}.`, "<w:i/>"))}</w:${kind}></w:${kind}s>`;
  const { content, losses } = await read(
    paragraph(
      `${run("One")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(" two")}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    ),
    { "word/footnotes.xml": notes("footnote"), "word/endnotes.xml": notes("endnote") },
  );
  expect(content.content[0]?.content?.map(({ type }) => type)).toEqual([
    "text",
    "footnote",
    "text",
    "footnote",
  ]);
  expect(plainText(content)).toBe("One two\n\nA footnote.\n\nA endnote.");
  expect(losses).toEqual([{ kind: "endnotes", count: 1 }]);
});

test("a caption goes to its table without the number Word counted", async () => {
  const caption = paragraph(
    `${run("Table ")}<w:fldSimple w:instr=" SEQ Table \\* ARABIC ">${run("4")}</w:fldSimple>${run(": Ships by class")}`,
    '<w:pStyle w:val="c"/>',
  );
  const table = `<w:tbl><w:tr><w:tc>${paragraph(run("x"))}</w:tc></w:tr></w:tbl>`;
  const { content } = await read(caption + table, styles({ c: "caption" }));
  expect(content.content[0]).toMatchObject({
    type: "tableFigure",
    content: [{ type: "caption", content: [{ text: "Ships by class" }] }, { type: "table" }],
  });
});

test("a picture comes with its alternative text and caption; one that is only linked is left out, and nothing is fetched", async () => {
  const picture = (attribute: string) =>
    paragraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A chart"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    );
  const { content, losses, pictures } = await read(
    picture('r:embed="p"') + styled("c", "What it shows") + picture('r:link="far"'),
    {
      ...styles({ c: "caption" }),
      "word/_rels/document.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/1.png"/><Relationship Id="far" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/never" TargetMode="External"/></Relationships>',
      "word/media/1.png": "not looked into here",
    },
  );
  expect(content.content).toHaveLength(1);
  expect(content.content[0]).toMatchObject({
    type: "figure",
    attrs: { pictureId: "import:0", alt: "A chart" },
    content: [{ type: "caption", content: [{ text: "What it shows" }] }],
  });
  expect(pictures).toHaveLength(1);
  expect(losses).toEqual([{ kind: "linkedPictures", count: 1 }]);
});

test("a link that may not lead anywhere keeps its words only, and said", async () => {
  const { content, losses } = await read(paragraph(`<w:hyperlink r:id="bad">${run("click")}</w:hyperlink>`), {
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="bad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
  });
  expect(content.content[0]?.content).toEqual([{ type: "text", text: "click" }]);
  expect(losses).toEqual([{ kind: "links", count: 1 }]);
});

test("a line across the page is a rule", async () => {
  const line = `<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r>`;
  const { content } = await read(paragraph(run("above")) + paragraph(line));
  expect(content.content.map(({ type }) => type)).toEqual(["paragraph", "horizontalRule"]);
});

test("Japanese reading aids go, the words they help with stay", async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("とうきょう")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>`;
  const { content } = await read(paragraph(ruby));
  expect(plainText(content)).toBe("東京");
});

test.each([
  ["%PDF-1.7", "FileIsPdf"],
  ["{\\rtf1", "FileIsOldWord"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", "FileIsOldWord"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "PasswordProtected"],
  ["\x89PNG\r\n", "FileIsPicture"],
  ["\0\x01\x02", "NotAWordFile"],
])("a file that begins with %j is refused by its content, whatever its name", (start, kind) => {
  const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
  expect(formatOf(bytes)).toEqual({ ok: false, refusal: { kind } });
});

test("a zip that is cut off is damaged, and one of something else is no Word file", async () => {
  const whole = wordFile(paragraph(run("words".repeat(500))));
  expect(await refusal(whole.subarray(0, whole.length - 200))).toBe("DamagedFile");
  expect(await refusal(zipSync({ "a.xml": strToU8("<a/>") }))).toBe("NotAWordFile");
});

test("external entities and document types are refused before anything reads them", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const named = paragraph(run("&e;"));
  expect(await refusal(wordFile("", { "word/styles.xml": `${bomb}<w:styles ${namespaces}/>` }))).toBe(
    "FileDeclaresEntities",
  );
  expect(await refusal(wordFile(named))).toBe("FileDeclaresEntities");
});

test("a zip bomb is refused by what it says it holds", async () => {
  const zeros = zipSync({
    "[Content_Types].xml": strToU8(types),
    "word/document.xml": new Uint8Array(10_000_000),
  });
  expect(zeros.length).toBeLessThan(100_000);
  expect(await refusal(zeros)).toBe("FileUnpacksTooLarge");
});

test("a million empty runs, 300 pages of nested tables and endless nesting are refused", async () => {
  const runs = Array.from({ length: 1_000_000 }, (_, index) => `<w:r w:rsidR="${index.toString(16)}"/>`).join(
    "",
  );
  expect(await refusal(wordFile(paragraph(runs)))).toBe("FileTooIntricate");
  const tables = `<w:tbl><w:tr><w:tc>${"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(40_000)}</w:tc></w:tr></w:tbl>`;
  expect(await refusal(wordFile(tables))).toBe("FileTooIntricate");
  const deep = `${"<w:tbl><w:tr><w:tc>".repeat(300)}${paragraph(run("x"))}${"</w:tc></w:tr></w:tbl>".repeat(300)}`;
  expect(await refusal(wordFile(deep))).toBe("FileNestedTooDeep");
});

test("a small file that would become a text larger than any is refused", async () => {
  const wide = '<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr><w:p/></w:tc>'.repeat(80);
  const rows = `<w:tr><w:tc>${paragraph(run("x"))}</w:tc></w:tr>`.repeat(50);
  const file = wordFile(`<w:tbl><w:tr>${wide}</w:tr>${rows}</w:tbl>`);
  expect(file.length).toBeLessThan(20_000);
  expect(await refusal(file)).toBe("FileTooIntricate");
});

test("parts that lie over each other in the file are counted each", async () => {
  expect(await refusal(overlapping(30, 10_000_000))).toBe("FileUnpacksTooLarge");
});

/** A zip with one stored body that every entry of its directory names, saying it is a single byte. */
function overlapping(entries: number, size: number): Uint8Array {
  const record = (length: number, name: string, numbers: [at: number, value: number][]) => {
    const bytes = new Uint8Array(length + name.length);
    const view = new DataView(bytes.buffer);
    for (const [at, value] of numbers) view.setUint32(at, value, true);
    bytes.set(strToU8(name), length);
    return bytes;
  };
  const nameOf = (index: number) => `word/media/${String(index).padStart(5, "0")}.png`;
  const nameLength = nameOf(0).length;
  const local = [
    [0, 0x04034b50],
    [18, size],
    [22, 1],
    [26, nameLength],
  ] as [number, number][];
  const central = [
    [0, 0x02014b50],
    [20, size],
    [24, 1],
    [28, nameLength],
  ] as [number, number][];
  const directory = Array.from({ length: entries }, (_, index) => record(46, nameOf(index), central));
  const body = [record(30, nameOf(0), local), new Uint8Array(size)];
  const lengthOf = (parts: Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);
  const end = record(22, "", [
    [0, 0x06054b50],
    [8, entries + entries * 0x10000],
    [12, lengthOf(directory)],
    [16, lengthOf(body)],
  ]);
  return Buffer.concat([...body, ...directory, end]);
}

test("the text may stand in a part of any name; headers and footers are not read, and said", async () => {
  const parts = {
    "[Content_Types].xml": types,
    "_rels/.rels": packageRelations.replace("document.xml", "document2.xml"),
    "word/document2.xml": `<w:document ${namespaces}><w:body>${paragraph(run("words"))}</w:body></w:document>`,
    "word/header1.xml": `<w:hdr ${namespaces}>${paragraph(run("Draft"))}</w:hdr>`,
  };
  const file = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  const result = await readWord(file);
  expect(result.ok && plainText(result.value.content)).toBe("words");
  expect(result.ok && result.value.losses).toEqual([{ kind: "headersAndFooters", count: 1 }]);
});

test("a file without words says so", async () => {
  expect(await refusal(wordFile(paragraph("")))).toBe("NothingInFile");
});
