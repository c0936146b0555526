import type { Node } from "@tiptap/pm/model";

/** A heading of the open text. `position` is before its node. */
export type OutlineEntry = { level: number; text: string; position: number };

export function outlineOf(document: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  document.descendants((node, position) => {
    if (node.type.name === "heading")
      entries.push({ level: Number(node.attrs.level), text: headingText(node), position });
    return !node.isTextblock;
  });
  return entries.filter((entry) => entry.text !== "");
}

function headingText(heading: Node): string {
  let text = "";
  heading.forEach((child) => {
    text += child.text ?? "";
  });
  return text.trim();
}
