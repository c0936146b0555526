import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { blockText } from "#lib/editor/plain-text.ts";
import { buildModel } from "#lib/publish/model.ts";
import type { Model } from "#lib/publish/types.ts";
import { mentionsIn } from "./rules.ts";

/** A remark as it is printed: paragraphs, lists, quotations, links and emphasis. Headings count as bold lines and notes
 *  as words in brackets, because it stands beside a text that has its own. Names that are addressed are bold.
 *  @param names whom a name addresses, in lower case; see `mentionNames` */
export function remarkModel(body: string, names: ReadonlyMap<string, readonly string[]>): Model {
  // Every page of a text asks for all its remarks whenever one is added; reading Markdown is most of that work.
  const addressed = mentionsIn(body, names).map(({ name }) => name);
  const key = JSON.stringify([body, addressed]);
  const model = known.get(key) ?? readModel(body, names);
  if (known.size >= mostKnown) known.clear();
  known.set(key, model);
  return model;
}

const known = new Map<string, Model>();
const mostKnown = 2_000;

function readModel(body: string, names: ReadonlyMap<string, readonly string[]>): Model {
  const { content } = documentFromMarkdown(body, { newId: () => "" });
  const plain: DocumentJson = {
    type: "doc",
    content: content.map((block) => asRemark(block, names)),
  };
  return buildModel(plain);
}

function asRemark(node: NodeJson, names: ReadonlyMap<string, readonly string[]>): NodeJson {
  const content = (node.content ?? []).flatMap((child) =>
    child.type === "text"
      ? withNamesBold(child, names)
      : child.type === "footnote"
        ? [{ type: "text", text: ` (${blockText(child)})` }]
        : [asRemark(child, names)],
  );
  if (node.type !== "heading") return node.content ? { ...node, content } : node;
  return { type: "paragraph", content: content.map(bold) };
}

function withNamesBold(text: NodeJson, names: ReadonlyMap<string, readonly string[]>): NodeJson[] {
  const words = text.text ?? "";
  const pieces: NodeJson[] = [];
  let done = 0;
  for (const { at, name } of mentionsIn(words, names)) {
    const end = at + 1 + name.length;
    pieces.push({ ...text, text: words.slice(done, at) }, bold({ ...text, text: words.slice(at, end) }));
    done = end;
  }
  pieces.push({ ...text, text: words.slice(done) });
  return pieces.filter((piece) => piece.text !== "");
}

function bold(node: NodeJson): NodeJson {
  if (node.type !== "text" || node.marks?.some(({ type }) => type === "bold")) return node;
  return { ...node, marks: [...(node.marks ?? []), { type: "bold" }] };
}
