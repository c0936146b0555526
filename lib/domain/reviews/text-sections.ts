import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import type { TextSection } from "./types.ts";

/** The headings of a text, and which blocks stand under which. */
export type TextSections = {
  sections: TextSection[];
  /** By the id of a block, also inside lists, tables and quotations; a block before the first heading is in none. */
  sectionOf: ReadonlyMap<string, TextSection>;
};

/** Cuts a text at the headings of its two uppermost levels: enough to find one's way, and no more than a list can show. */
export function sectionsOf({ content }: DocumentJson): TextSections {
  const levels = [...new Set(content.filter(isHeading).map(levelOf))].toSorted((one, other) => one - other);
  const deepest = levels.slice(0, 2).at(-1) ?? 0;
  const sections: TextSection[] = [];
  const sectionOf = new Map<string, TextSection>();
  for (const node of content) {
    const id = idOf(node);
    if (isHeading(node) && levelOf(node) <= deepest && id)
      sections.push({ id, title: textOf(node).trim() || "—" });
    const section = sections.at(-1);
    if (section) for (const block of idsIn(node)) sectionOf.set(block, section);
  }
  return { sections, sectionOf };
}

function isHeading(node: NodeJson): boolean {
  return node.type === "heading";
}

function levelOf(node: NodeJson): number {
  return Number(node.attrs?.level ?? 1);
}

function idOf(node: NodeJson): string | null {
  return typeof node.attrs?.id === "string" ? node.attrs.id : null;
}

function idsIn(node: NodeJson): string[] {
  const id = idOf(node);
  return [...(id ? [id] : []), ...(node.content ?? []).flatMap(idsIn)];
}

function textOf(node: NodeJson): string {
  return (node.text ?? "") + (node.content ?? []).map(textOf).join("");
}
