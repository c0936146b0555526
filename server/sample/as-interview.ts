import { newBlockId } from "#lib/editor/block-id.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";

/** A text in which questions were written as headings, with each heading and what follows it as a question with its answer. */
export function asInterview({ content, ...document }: DocumentJson): DocumentJson {
  const blocks: NodeJson[] = [];
  let answer: NodeJson[] | null = null;
  for (const block of content) {
    if (block.type === "heading") {
      answer = [];
      blocks.push(exchange(unnumbered(block.content ?? []), answer));
    } else (answer ?? blocks).push(block);
  }
  return { ...document, content: blocks };
}

function exchange(asked: NodeJson[], answer: NodeJson[]): NodeJson {
  const id = () => ({ attrs: { id: newBlockId() } });
  return {
    type: "exchange",
    ...id(),
    content: [
      { type: "question", ...id(), content: asked },
      { type: "answer", ...id(), content: answer },
    ],
  };
}

/** Questions are numbered where they are printed. */
function unnumbered([first, ...others]: NodeJson[]): NodeJson[] {
  return first?.text ? [{ ...first, text: first.text.replace(/^\d+\.\s+/, "") }, ...others] : others;
}
