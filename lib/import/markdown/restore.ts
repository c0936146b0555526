import { newBlockId } from "#lib/editor/block-id.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Sign, Signs } from "./signs.ts";

/** Blocks as the Markdown reader made them, with formulas, breaks and pictures in their places again, and quotations
 *  that are boxes, questions or answers made what they are. */
export function restored(blocks: NodeJson[], signs: Signs): NodeJson[] {
  return withCaptions(withExchanges(blocks.flatMap((block) => restoredBlock(block, signs))));
}

function restoredBlock(block: NodeJson, signs: Signs): NodeJson[] {
  if (block.type === "blockquote") return [quotation(block, signs)];
  if (block.type === "table") return [table(block, signs)];
  if (block.type === "paragraph") return paragraph(block, signs);
  if (!block.content) return [block];
  const isText = block.type === "heading";
  const content = isText
    ? inlines(block.content, signs)
    : block.content.flatMap((inner) => restoredBlock(inner, signs));
  return [{ ...block, content }];
}

/** A formula alone is a block, and so is a picture. */
function paragraph(block: NodeJson, signs: Signs): NodeJson[] {
  const content = inlines(block.content ?? [], signs);
  const [only] = content;
  if (content.length === 1 && only && isBlock(only))
    return [{ ...only, attrs: { id: newBlockId(), ...only.attrs } }];
  const inLine = content.map((node) => (node.type === "blockMath" ? { ...node, type: "inlineMath" } : node));
  return [{ ...block, content: inLine.filter(({ type }) => type !== "figure") }];
}

function isBlock({ type }: NodeJson): boolean {
  return type === "blockMath" || type === "figure";
}

function inlines(nodes: NodeJson[], signs: Signs): NodeJson[] {
  return nodes.flatMap((node) => {
    if (node.type === "footnote") {
      const content = inlines(node.content ?? [], signs).flatMap(inNote);
      return [{ ...node, ...(content.length > 0 && { content }) }];
    }
    if (node.text === undefined) return [node];
    const isCode = node.marks?.some(({ type }) => type === "code") ?? false;
    return signs.read(node.text).map((piece) => {
      if (typeof piece === "string") return { ...node, text: piece };
      return isCode ? { ...node, text: piece.raw } : nodeOf(piece);
    });
  });
}

function inNote(node: NodeJson): NodeJson[] {
  if (node.type === "hardBreak") return [{ type: "text", text: " " }];
  if (node.type === "blockMath") return [{ ...node, type: "inlineMath" }];
  return node.type === "figure" ? [] : [node];
}

function nodeOf(sign: Sign): NodeJson {
  switch (sign.kind) {
    case "break":
      return { type: "hardBreak" };
    case "formula":
      return { type: sign.display ? "blockMath" : "inlineMath", attrs: { latex: sign.latex } };
    case "picture": {
      const { pictureId, alt, credit } = sign;
      return { type: "figure", attrs: { pictureId, alt, credit }, content: [{ type: "caption" }] };
    }
  }
}

function quotation(block: NodeJson, signs: Signs): NodeJson {
  const content = (block.content ?? []).flatMap((inner) => restoredBlock(inner, signs));
  const kind = alertOf(content);
  if (!kind) return { ...block, content };
  const left = withoutMark(content);
  if (kind === "NOTE") return { type: "callout", attrs: { id: newBlockId() }, content: left };
  return { type: kind === "QUESTION" ? "asked" : "answer", content: left };
}

const alert = /^\[!(NOTE|QUESTION|ANSWER)\]\s*/;

function alertOf([first]: NodeJson[]): "NOTE" | "QUESTION" | "ANSWER" | null {
  const text = first?.type === "paragraph" ? first.content?.[0]?.text : undefined;
  return (alert.exec(text ?? "")?.[1] ?? null) as ReturnType<typeof alertOf>;
}

function withoutMark([first, ...rest]: NodeJson[]): NodeJson[] {
  const [mark, ...others] = first?.content ?? [];
  const text = mark?.text?.replace(alert, "") ?? "";
  const content = text === "" ? others : [{ ...mark, type: "text", text }, ...others];
  const left = content.length > 0 ? [{ type: "paragraph", ...first, content }, ...rest] : rest;
  return left.length > 0 ? left : [{ type: "paragraph", attrs: { id: newBlockId() } }];
}

/** A question with the answer after it; one by itself is a paragraph, an answer by itself a quotation. */
function withExchanges(blocks: NodeJson[]): NodeJson[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.type === "answer")
      return before?.type === "asked" ? [exchange(before, block)] : [{ ...block, type: "blockquote" }];
    if (block.type !== "asked") return [block];
    return blocks[index + 1]?.type === "answer" ? [] : (block.content ?? []);
  });
}

function exchange(asked: NodeJson, answer: NodeJson): NodeJson {
  const content = (asked.content ?? []).flatMap((inner) => inner.content ?? []);
  const question = { type: "question", attrs: { id: newBlockId() }, ...(content.length > 0 && { content }) };
  return { type: "exchange", attrs: { id: newBlockId() }, content: [question, answer] };
}

/** A header row that says nothing was only there because Markdown wants one. */
function table(block: NodeJson, signs: Signs): NodeJson {
  const rows = (block.content ?? []).map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => ({
      ...cell,
      content: (cell.content ?? []).map((inner) => ({
        ...inner,
        content: inlines(inner.content ?? [], signs),
      })),
    })),
  }));
  const [header, ...body] = rows;
  const isSilent = header?.content.every(({ content }) =>
    content.every((inner) => inner.content.length === 0),
  );
  return { ...block, content: isSilent && body.length > 0 ? body : rows };
}

/** "Table: …" over a table and "Figure: …" under a picture are their captions. */
function withCaptions(blocks: NodeJson[]): NodeJson[] {
  const placed: NodeJson[] = [];
  for (const block of blocks) {
    const before = placed.at(-1);
    const words = before && block.type === "table" ? captionWords(before, "Table: ") : null;
    const under = before?.type === "figure" ? captionWords(block, "Figure: ") : null;
    if (words) placed[placed.length - 1] = captioned(words, block);
    else if (under && before) placed[placed.length - 1] = { ...before, content: [captionNode(under)] };
    else placed.push(block);
  }
  return placed;
}

function captionWords(block: NodeJson, label: string): NodeJson[] | null {
  const [first, ...rest] = block.type === "paragraph" ? (block.content ?? []) : [];
  if (!first?.text?.startsWith(label) || first.marks) return null;
  const text = first.text.slice(label.length);
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

function captionNode(content: NodeJson[]): NodeJson {
  return { type: "caption", attrs: { id: newBlockId() }, ...(content.length > 0 && { content }) };
}

function captioned(words: NodeJson[], table: NodeJson): NodeJson {
  return { type: "tableFigure", attrs: { id: newBlockId() }, content: [captionNode(words), table] };
}
