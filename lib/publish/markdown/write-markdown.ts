import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { cleanText } from "../clean-text.ts";
import type { PrintMatter } from "../print-matter.ts";
import { markdownOf } from "./markdown-of.ts";
import type { MarkdownOptions } from "./types.ts";

/** An edition as a Markdown file: title, standfirst, whom the copy was made for, and its text. Whatever they hold is read as words. */
export function writeMarkdown(
  { title, standfirst, watermark, model }: PrintMatter,
  options: MarkdownOptions,
): string {
  const words = (text: string) => [{ type: "text" as const, value: cleanText(text) }];
  const paragraphs = [standfirst, watermark ?? ""].filter((text) => cleanText(text).trim() !== "");
  const head: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: words(title) },
      ...paragraphs.map((text) => ({ type: "paragraph" as const, children: words(text) })),
    ],
  };
  return [toMarkdown(head).trimEnd(), markdownOf(model, options)].filter(Boolean).join("\n\n");
}
