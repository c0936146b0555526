import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { bare } from "#tests/world/bare-document.ts";
import { formatOf } from "../format.ts";
import { readHtml } from "./read-html.ts";

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

function read(html: string | Uint8Array) {
  const result = readHtml(typeof html === "string" ? strToU8(html) : html);
  if (!result.ok) throw new Error(result.refusal.kind);
  expect(readDocumentJson(result.value.content).ok).toBe(true);
  return { ...result.value, blocks: bare(result.value.content).content as NodeJson[] };
}

function refusal(html: string | Uint8Array) {
  const result = readHtml(typeof html === "string" ? strToU8(html) : html);
  return result.ok ? "read" : result.refusal.kind;
}

const text = (words: string, ...marks: string[]): NodeJson => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });

test("headings, paragraphs, lists, quotations and rules come in as what they are", () => {
  const { blocks, losses } = read(
    `<!doctype html><title>x</title><h2>One</h2><p>First <b>bold</b>
     and <em>slanted</em>.</p><h5>Deep</h5><ul><li>A<ol start="4"><li>B</li></ol></li></ul>
     <blockquote><p>Said.</p></blockquote><hr><p>Last.</p>`,
  );
  expect(blocks).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [text("One")] },
    paragraph(text("First "), text("bold", "bold"), text(" and "), text("slanted", "italic"), text(".")),
    { type: "heading", attrs: { level: 4 }, content: [text("Deep")] },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            paragraph(text("A")),
            {
              type: "orderedList",
              attrs: { start: 4 },
              content: [{ type: "listItem", content: [paragraph(text("B"))] }],
            },
          ],
        },
      ],
    },
    { type: "blockquote", content: [paragraph(text("Said."))] },
    { type: "horizontalRule" },
    paragraph(text("Last.")),
  ]);
  expect(losses).toEqual([]);
});

test("the text is what a page marks as such; its one first heading is the title, and both are counted", () => {
  const page = `<body><nav>Home</nav><header>Institute</header><main><h1>Title</h1><p>Words.</p></main><footer>Imprint</footer></body>`;
  const { blocks, losses } = read(page);
  expect(blocks).toEqual([paragraph(text("Words."))]);
  expect(losses).toEqual([
    { kind: "title", count: 1 },
    { kind: "pageParts", count: 3 },
  ]);
});

test("no word is lost for standing where it should not", () => {
  const { blocks } = read(
    "<ul>Loose<li>a</li><p>b</p></ul><h2>One<br>line</h2><dl><dt>Term</dt><dd>Meaning</dd></dl>",
  );
  expect(blocks).toEqual([
    {
      type: "bulletList",
      content: ["Loose", "a", "b"].map((words) => ({ type: "listItem", content: [paragraph(text(words))] })),
    },
    { type: "heading", attrs: { level: 2 }, content: [text("One line")] },
    paragraph(text("Term", "bold")),
    paragraph(text("Meaning")),
  ]);
});

test("several first headings are headings", () => {
  const { blocks } = read("<h1>One</h1><p>a</p><h1>Two</h1><p>b</p>");
  expect(blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "heading", "paragraph"]);
});

test("words outside any paragraph, in old markup and between double breaks are kept as paragraphs", () => {
  const { blocks } = read("<body><font><b>Loose<p>In one.</p></b>One.<br><br>Two.<br>Three.</font></body>");
  expect(blocks).toEqual([
    paragraph(text("Loose", "bold")),
    paragraph(text("In one.", "bold")),
    paragraph(text("One.")),
    paragraph(text("Two."), { type: "hardBreak" }, text("Three.")),
  ]);
});

test.each([
  [
    "Word",
    `<p>Said<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> and<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>.</p><hr>
     <div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> First <i>note</i>.</p></div>
     <div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> Second note.</p></div>`,
  ],
  [
    "Pandoc",
    `<p>Said<a href="#fn1" id="r1" role="doc-noteref"><sup>1</sup></a> and<a href="#fn2" id="r2"><sup>2</sup></a>.</p>
     <section class="footnotes"><h2>Notes</h2><ol><li id="fn1"><p>First <em>note</em>. <a href="#r1" role="doc-backlink">↩︎</a></p></li>
     <li id="fn2"><p>Second note.<a href="#r2">↩</a></p></li></ol></section>`,
  ],
  [
    "an old page",
    `<p>Said<sup><a href="#n1" name="b1">1</a></sup> and<sup><a href="#n2" name="b2">2</a></sup>.</p>
     <p><a name="n1" href="#b1">1.</a> First <i>note</i>.</p><p><a name="n2"></a>2. Second note.</p>`,
  ],
])("footnotes of %s stand where they are referred to, and only there", (_name, page) => {
  const { blocks, losses } = read(page);
  expect(blocks).toEqual([
    paragraph(
      text("Said"),
      { type: "footnote", content: [text("First "), text("note", "italic"), text(".")] },
      text(" and"),
      { type: "footnote", content: [text("Second note.")] },
      text("."),
    ),
  ]);
  expect(losses).toEqual([]);
});

test("a note that nothing refers to keeps its words, and several in one paragraph stay there", () => {
  expect(read(`<p>Said.</p><p id="fn1">1. Alone.</p>`).blocks).toEqual([
    paragraph(text("Said.")),
    paragraph(text("1. Alone.")),
  ]);
  const { blocks } = read(
    `<p>A<a href="#n1">1</a> b<a href="#n2">2</a></p><p><a name="n1">1</a> One.<br><a name="n2">2</a> Two.</p>`,
  );
  expect(JSON.stringify(blocks)).toContain("One.");
  expect(JSON.stringify(blocks)).not.toContain("footnote");
});

test("tables keep their headers, spans and caption; a table for layout is no table", () => {
  const { blocks } = read(
    `<table><caption>Costs</caption><tr><th colspan=2>Both</th></tr><tr><td>a</td><td><ul><li>b</li></ul></td></tr><tr><td>c</td></tr></table>
     <table><tr><td><p>Only words.</p></td></tr></table>`,
  );
  const [captioned, ...rest] = blocks;
  expect(rest).toEqual([paragraph(text("Only words."))]);
  expect(captioned?.type).toBe("tableFigure");
  const rows = captioned?.content?.[1]?.content ?? [];
  expect(rows.map((row) => row.content?.map(({ type }) => type))).toEqual([
    ["tableHeader"],
    ["tableCell", "tableCell"],
    ["tableCell", "tableCell"],
  ]);
});

test("pictures in the page and beside it are taken over with their words; what is only linked is counted and never fetched", () => {
  const page = strToU8(
    `<figure><img src="data:image/png;base64,${pixel}" alt="A map"><figcaption>The <b>map</b></figcaption></figure>
     <p>Words <img src="pictures/one%20two.png" alt=""> on.</p><img src="https://example.org/far.png"><img src="../secret.png">
     <img src="https://example.org/count.gif" width=1 height=1>`,
  );
  const packed = zipSync({
    "site/index.html": page,
    "site/about.html": strToU8("<p>Another</p>"),
    "site/pictures/one two.png": strToU8("bytes of a picture"),
    "secret.png": strToU8("bytes outside"),
  });
  expect(formatOf(packed)).toEqual({ ok: true, value: "html" });
  const { blocks, pictures, losses } = read(packed);
  expect(blocks.map(({ type }) => type)).toEqual(["figure", "paragraph", "figure"]);
  expect(blocks[0]).toMatchObject({
    attrs: { alt: "A map", pictureId: "import:0" },
    content: [{ content: [text("The "), text("map", "bold")] }],
  });
  expect(pictures).toHaveLength(2);
  expect(new TextDecoder().decode(pictures[1]?.bytes)).toBe("bytes of a picture");
  expect(losses).toEqual([{ kind: "linkedPictures", count: 2 }]);
});

test("scripts, events, frames and addresses that run something leave nothing but their count", () => {
  const { content, losses } = read(
    `<p onclick="alert(1)" style="background:url(javascript:alert(2))">Words <a href="javascript:alert(3)" onmouseover="x()">here</a>
     <a href="java&#9;script:alert(4)">there</a> <a href="https://user:pass@example.org/">x</a> <a href="https://example.org/a">fine</a></p>
     <script>alert(5)</script><iframe src="https://example.org/evil" srcdoc="<script>alert(6)</script>"></iframe><object data="x.swf">old</object>
     <svg><script>alert(7)</script><foreignObject><p>drawn</p></foreignObject></svg><template><p>hidden</p></template>
     <p hidden>unseen</p><p style="display: none">unseen too</p><form action="https://evil.example"><input value="typed"><p>In a form.</p></form>
     <math><mi>alert(8)</mi></math>&lt;script&gt;alert(9)&lt;/script&gt;`,
  );
  const stored = JSON.stringify(content);
  expect(stored).not.toMatch(
    /javascript|alert\([1-7]\)|onclick|onmouse|evil|hidden|unseen|drawn|typed|user:pass/,
  );
  expect(stored).toContain("In a form.");
  expect(stored).toContain("<script>alert(9)</script>");
  expect(stored.match(/"href":"[^"]*"/g)).toEqual(['"href":"https://example.org/a"']);
  expect(Object.fromEntries(losses.map(({ kind, count }) => [kind, count]))).toEqual({
    links: 3,
    embedded: 2,
    drawings: 1,
    blocks: 1,
  });
});

test("formulas that say their LaTeX are formulas", () => {
  const { blocks } = read(
    `<p>So <math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math>.</p>`,
  );
  expect(blocks).toEqual([
    paragraph(text("So "), { type: "inlineMath", attrs: { latex: "\\frac{a}{b}" } }, text(".")),
  ]);
});

test("a page in the characters of its time is read in them", () => {
  const latin = new Uint8Array([...strToU8("<html><p>Universit"), 0xe9, ...strToU8("</p>")]);
  expect(read(latin).blocks).toEqual([paragraph(text("Université"))]);
  const japanese = new Uint8Array([
    ...strToU8('<html><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>'),
    ...[0x93, 0xfa, 0x96, 0x7b],
    ...strToU8("</p>"),
  ]);
  expect(formatOf(japanese)).toEqual({ ok: true, value: "html" });
  expect(read(japanese).blocks).toEqual([paragraph(text("日本"))]);
  const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from("<html><p>寛容</p>", "utf16le")]);
  expect(formatOf(wide)).toEqual({ ok: true, value: "html" });
  expect(read(wide).blocks).toEqual([paragraph(text("寛容"))]);
});

test("a page is known by what it begins with; a text in Markdown with markup in it is none", () => {
  const kind = (file: string) => {
    const format = formatOf(strToU8(file));
    return format.ok ? format.value : format.refusal.kind;
  };
  expect(kind("\n<!-- saved from the web -->\n<!DOCTYPE html><p>a")).toBe("html");
  expect(kind("<article class=x>a</article>")).toBe("html");
  expect(kind("# Title\n\n<p>a</p>")).toBe("md");
  expect(kind("<https://example.org> is a link")).toBe("md");
});

test("an empty page, a damaged package and one without a page are refused", () => {
  expect(refusal("")).toBe("NothingInFile");
  expect(refusal("<!doctype html><title>Only a title</title><script>1</script>")).toBe("NothingInFile");
  expect(refusal(zipSync({ "a.png": strToU8("x") }))).toBe("NothingInFile");
  expect(refusal(zipSync({ "a.html": strToU8("<p>x") }).slice(0, 40))).toBe("DamagedFile");
  expect(refusal(zipSync({ "a.html": new Uint8Array(2_000_000) }))).toBe("FileUnpacksTooLarge");
});

test("what a file is is told at once, whatever it begins with", () => {
  const begun = process.cpuUsage();
  expect(formatOf(strToU8("<!---->".repeat(2_000)))).toEqual({ ok: true, value: "md" });
  expect(formatOf(strToU8("<?xml ".repeat(2_000)))).toEqual({ ok: true, value: "md" });
  expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
});

test("a page nested without end is refused, or read, within the time of a thread", () => {
  const begun = process.cpuUsage();
  expect(refusal("<div>".repeat(100_000))).toBe("FileNestedTooDeep");
  expect(refusal(`<p>${"<b>".repeat(5_000)}x`)).toBe("FileNestedTooDeep");
  expect(refusal(`<p>${"<b>&nbsp;</b><i>&nbsp;</i>".repeat(20_000)}x`)).toBe("read");
  expect(refusal(`<p>日${"\n".repeat(500_000)}x`)).toBe("read");
  expect(refusal(`<p>${"<i></i>".repeat(300_000)}x`)).toBe("FileTooIntricate");
  expect(refusal(`${"<p>a<a href='#x'>1</a>".repeat(2_000)}<p id=x>note`)).toBe("read");
  expect(process.cpuUsage(begun).user).toBeLessThan(30_000_000);
});
