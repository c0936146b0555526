import type { EditionContent } from "#lib/domain/publications/edition-content.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { everyBlock } from "./every-block.ts";

const long = (words: string, length: number) => words.repeat(length).slice(0, length).trim();

/** Titles, and words of any other field, that somebody may type, by what is odd about them. */
export const oddWords: Record<string, string> = {
  "one letter": "Q",
  "four hundred letters": long("Partners without a promise and cables between two seas ", 400),
  "no space": "a".repeat(400),
  "a long German word": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(5),
  Arabic: "الكابلات بين بحرين (2026): الشركاء",
  "Hebrew and Latin": "גבולות NATO בין שני ימים, 2026 (Part II)",
  "Latin that ends in Arabic": "Cables between two seas: الكابلات",
  Persian: "می‌خواهم کابل‌ها",
  Japanese: "二つの海のあいだのケーブルと、約束のないパートナー",
  Korean: "두 바다 사이의 케이블과 약속 없는 동반자",
  Thai: "สายเคเบิลระหว่างสองทะเลและหุ้นส่วนที่ไม่มีคำสัญญา",
  Devanagari: "दो समुद्रों के बीच केबल",
  "decomposed letters": "Cafe\u0301 Zu\u0308rich a\u0323\u0302",
  "a hundred accents": `Z${"\u0301".repeat(100)}algo`,
  emoji: "Cables 👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇯🇵",
  "emoji alone": "🌊",
  "letters outside the first plane": "𠮷野家 𝔄𝔅ℭ 🜁",
  digits: "1984",
  markup: '<script>alert("1")</script><b>&amp;&lt;]]><!--<![CDATA[x',
  attributes: `" onmouseover="alert(1)' x='`,
  TeX: "100% of {it} \\input{/etc/passwd} $x_1^2$ #1 ~ & \\end{document}",
  "the typesetter's language": '#panic("no") $x$ <label> @ref #read("/etc/passwd") // x',
  Markdown: "# *One* _two_ `three` [four](https://example.org) | five\\ > six ![seven](x)",
  "tags of RIS": "Cables\r\nER  - \r\nTY  - BOOK",
  "an entry of BibTeX": "}}\n@article{b, title={c}",
  "lines and tabs": "Cables\n\tbetween\r\ntwo\u2028seas\u2029\u0085end",
  "characters nobody sees": "Ca\u200bbles\u200d be\u00adtween\u2060 two\ufeff seas",
  "turned directions": "Cables \u202etxet\u202c \u2066seas\u2069",
  "control characters": "Ca\u0001bles\u001b[31m\u007f\u0000",
  "half a character": "Cables \ud800 seas \udfff",
  noncharacters: "Cables \uffff\ufffe seas",
  "a formula of a spreadsheet": '=HYPERLINK("https://example.org","x")',
  "a path": "../../etc/passwd%00.pdf",
  "spaces around": "   Cables   between   ",
  "signs alone": "— ? … ! ·",
  "nothing that shows": "\u202e\u2066",
};

type Author = EditionContent["authors"][number];

const author = (name: string, more: Partial<Author> = {}): Author => ({
  ...{ slug: "somebody", name, nativeName: null, nativeLanguage: null },
  ...{ affiliation: "", position: "", country: "" },
  ...more,
});

/** Bylines, by what is odd about them. */
export const oddBylines: Record<string, Partial<EditionContent>> = {
  nobody: { authors: [] },
  "nobody and no group": { authors: [], group: null },
  "a body": { authors: [], corporateAuthor: oddWords["Hebrew and Latin"] ?? "" },
  "sixty people": {
    authors: Array.from({ length: 60 }, (_, at) =>
      author(`Ada ${at} van der Lovelace`, {
        slug: `ada-${at}`,
        affiliation: "Harbour Institute",
        country: "NL",
      }),
    ),
  },
  "a name of one word": { authors: [author("Suharto"), author("佐藤")] },
  "names from right to left": {
    authors: [
      author("ليلى منصور", { affiliation: "معهد الميناء", country: "EG" }),
      author("Yael Ben-Ami", { slug: "yael", nativeName: "יעל בן־עמי", nativeLanguage: "he" }),
      author("יוסי NATO כהן", { slug: "yossi", affiliation: "Harbour (Haifa)" }),
    ],
  },
  "a native name without its language": { authors: [author("Haruka Sato", { nativeName: "佐藤遥" })] },
  "the same person twice": { authors: [author("Rewi Ngata"), author("Rewi Ngata")] },
  "commas and titles": { authors: [author("Smith, John, Jr., PhD"), author("and others"), author(",")] },
  emoji: { authors: [author("👩🏽‍🚀", { affiliation: "🌊", nativeName: "🇯🇵", nativeLanguage: "ja" })] },
  "a name without an end": { authors: [author("A".repeat(200), { affiliation: "B".repeat(300) })] },
  markup: {
    authors: [author(oddWords.markup ?? "", { nativeName: "</p>", affiliation: oddWords.TeX ?? "" })],
  },
  "no tag of a language": {
    authors: [author("Ana", { nativeName: "Ána", nativeLanguage: '"><x' })],
    language: "x-nonsense",
  },
};

const group = { slug: "partners", name: "Partners" };

const plainContent: EditionContent = editionContentSchema.parse({
  ...{ format: 1, type: "analysis", series: null, title: "Cables", standfirst: "", language: "en", group },
  ...{ authors: [author("Rewi Ngata")], members: [], document: everyBlock(), findings: [], papers: [] },
});

const languages = ["en", "fr-CA", "ja", "ko", "ar", "he", "zh-Hant-TW"];
const types = ["report", "expert_paper", "analysis", "bulletin", "question_and_answer"] as const;

/** Every odd title under every odd byline, in languages, types and series by turns: what somebody may publish, by what it is. */
export function oddEditions(): [string, EditionContent][] {
  return Object.entries(oddWords).flatMap(([titled, title], row) =>
    Object.entries(oddBylines).map(([signed, byline], column): [string, EditionContent] => {
      const turn = row + column;
      const odd = {
        ...plainContent,
        type: types[turn % types.length] ?? "analysis",
        language: languages[turn % languages.length] ?? "en",
        series: turn % 3 === 0 ? { name: title, number: title } : null,
        standfirst: turn % 2 === 0 ? title : "",
        title,
        ...inside(title),
        ...byline,
      };
      return [`${titled}, by ${signed}`, odd];
    }),
  );
}

const findingId = "00000000-0000-7000-8000-0000000000f1";

/** What is typed into a text and into everything it embeds. */
function inside(words: string): Pick<EditionContent, "document" | "findings" | "papers" | "corporateAuthor"> {
  const paragraph = { type: "paragraph", content: [{ type: "text", text: words }] };
  const heading = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: words }] };
  const document = everyBlock(words);
  const position = { person: { slug: "somebody", ...named(words) }, perspective: words, text: words };
  return {
    document: { ...document, content: [...document.content, heading, paragraph] },
    corporateAuthor: "",
    findings: [
      {
        ...{ id: findingId, number: 1, statement: words, reasons: words, rationale: words },
        ...{ outcome: "agreed_with_reservations", calledOn: "2026-11-01", silent: 0, evidence: [] },
        positions: [{ ...position, value: "reservation" }],
      },
    ],
    papers: [
      {
        ...{ id: "00000000-0000-7000-8000-0000000000f2", title: words, standfirst: words },
        ...{ authors: [words], publication: "cables" },
      },
    ],
  };
}

const named = (name: string) => ({ name, nativeName: name, nativeLanguage: null });

const publishedAt = new Date("2026-11-22T08:00:00Z");

/** The same as the public reads it. `words`: of its topic and notice. */
export function viewOf(content: EditionContent, words = content.title): EditionView {
  const hash = "a".repeat(64);
  const notices = [{ id: "1", kind: "correction" as const, text: words, madeAt: publishedAt }];
  return {
    ...{ id: "1", slug: "cables", number: 1, state: "public", publishedAt, hash, wordCount: 8_000, content },
    ...{ withdrawnAt: null, withdrawalReason: null, doi: null, events: [], notices },
    topics: [{ slug: "cables", name: words }],
    editions: [{ number: 1, state: "public", publishedAt, hash, notices }],
  };
}
