import type { PrintedText } from "#lib/domain/terms/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import type { EditionMatter } from "./edition-content.ts";

/** What an edition prints in words of the group's or its authors'. */
export type WordedMatter = Pick<
  EditionMatter,
  "title" | "standfirst" | "document" | "corporateAuthor" | "foreword" | "summary" | "charter"
> & { findings: readonly Pick<EditionMatter["findings"][number], "number" | "statement" | "reasons">[] };

/**
 * Every text that is printed and that its makers could word otherwise, in the order it is printed. What members said in their own
 * names, and what is quoted as evidence, is left out. Pure.
 */
export function printedTexts(matter: WordedMatter): PrintedText[] {
  const { foreword, summary, charter, document, findings } = matter;
  return [
    ...part("title", plain(matter.title)),
    ...part("standfirst", plain(matter.standfirst)),
    ...part("corporateAuthor", plain(matter.corporateAuthor ?? "")),
    ...part("foreword", written(foreword?.body ?? "")),
    ...part("summary", written(summary ?? "")),
    { part: "text", number: null, document },
    ...findings.flatMap(({ number, statement, reasons }) =>
      part("finding", written([statement, reasons].join("\n\n")), number),
    ),
    ...part("charter", written(charter ?? "")),
  ];
}

function part(
  name: PrintedText["part"],
  document: DocumentJson,
  number: number | null = null,
): PrintedText[] {
  return document.content.length > 0 ? [{ part: name, number, document }] : [];
}

/** Markdown; its blocks have no ids. */
const written = (markdown: string) =>
  markdown.trim() === "" ? empty : documentFromMarkdown(markdown, { newId: () => "" });

const plain = (words: string): DocumentJson =>
  words.trim() === ""
    ? empty
    : { ...empty, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };

const empty: DocumentJson = { type: "doc", content: [] };
