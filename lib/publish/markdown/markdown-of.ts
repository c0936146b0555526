import type { Parents, Root, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import type { Model } from "../types.ts";
import { blocksOf } from "./blocks.ts";
import { formulaExtension } from "./formulas.ts";
import { linesOf, paragraphOf } from "./inlines.ts";
import type { MarkdownOptions } from "./types.ts";

/** Writes a model as Markdown (GitHub's, with tables and footnotes; formulas between dollar signs, boxes and questions
 *  as GitHub's alerts). What Markdown has no form for is written as the words it holds: merged cells, embedded findings.
 *  docs/CONSTRUCTS.md says what comes back when it is read again. */
export function markdownOf(model: Model, options: MarkdownOptions): string {
  const notes = model.notes.map(({ number, content }) => ({
    type: "footnoteDefinition" as const,
    identifier: String(number),
    label: String(number),
    children: [{ type: "paragraph" as const, children: linesOf(content) }],
  }));
  const root: Root = {
    type: "root",
    children: [...blocksOf(model.blocks, options), ...bibliographyOf(model, options), ...notes],
  };
  return toMarkdown(root, settings);
}

const settings: Options = {
  bullet: "-",
  bulletOther: "*",
  rule: "-",
  emphasis: "*",
  listItemIndent: "one",
  fences: true,
  resourceLink: true,
  handlers: { text: writeText },
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), formulaExtension],
};

/** A letter right after words that are struck out may be written by its number, behind which an underscore would begin emphasis. */
function writeText({ value }: Text, _parent: Parents | undefined, state: State, info: Info): string {
  const written = state.safe(value, info);
  return info.before.endsWith("~") ? written.replace(/^([^\\])_/u, "$1\\_") : written;
}

function bibliographyOf({ bibliography }: Model, { labels }: MarkdownOptions): Root["children"] {
  if (!bibliography || bibliography.entries.length === 0) return [];
  const heading = {
    type: "heading" as const,
    depth: 2 as const,
    children: linesOf(words(labels.bibliography)),
  };
  return [heading, ...bibliography.entries.map((entry) => paragraphOf(entry))];
}

function words(text: string) {
  return [{ kind: "words" as const, text, styles: [] }];
}
