import type { Nodes, PhrasingContent } from "mdast";
import type { MarkJson, NodeJson } from "../document-json.ts";
import { checkedHref } from "../web-address.ts";
import type { Reading } from "./reading.ts";

/** Makes the content of a footnote from its Markdown name; injected, because notes hold inlines in turn. */
export type NoteMaker = (identifier: string) => NodeJson | null;

export function toInlines(children: PhrasingContent[], reading: Reading, note: NoteMaker): NodeJson[] {
  return children.flatMap((child) => toInline(child, [], reading, note));
}

export function textNode(text: string, marks: MarkJson[] = []): NodeJson[] {
  if (text === "") return [];
  const node: NodeJson = { type: "text", text };
  return [marks.length > 0 ? { ...node, marks: marks.some(isCode) ? [{ type: "code" }] : marks } : node];
}

function toInline(node: PhrasingContent, marks: MarkJson[], reading: Reading, note: NoteMaker): NodeJson[] {
  const inside = (added: MarkJson | null, children: PhrasingContent[]) =>
    children.flatMap((child) => toInline(child, withMark(marks, added), reading, note));
  switch (node.type) {
    case "text":
      return textNode(joinLines(node.value), marks);
    case "strong":
      return inside({ type: "bold" }, node.children);
    case "emphasis":
      return inside({ type: "italic" }, node.children);
    case "delete":
      return inside({ type: "strike" }, node.children);
    case "inlineCode":
      return textNode(node.value, [{ type: "code" }]);
    case "break":
      return [{ type: "hardBreak" }];
    case "link":
      return inside(linkMark(node.url), node.children);
    case "linkReference":
      return inside(linkMark(reading.definitions.get(node.identifier)?.url), node.children);
    case "image":
      return textNode(node.alt || node.url, withMark(marks, linkMark(node.url)));
    case "imageReference":
      return textNode(node.alt || node.identifier, marks);
    case "html":
      return textNode(joinLines(node.value), marks);
    case "footnoteReference":
      return withNote(node, marks, note);
    default:
      return [];
  }
}

function withNote(
  node: Extract<Nodes, { type: "footnoteReference" }>,
  marks: MarkJson[],
  note: NoteMaker,
): NodeJson[] {
  const made = note(node.identifier);
  return made ? [made] : textNode(`[${node.label ?? node.identifier}]`, marks);
}

function withMark(marks: MarkJson[], added: MarkJson | null): MarkJson[] {
  return added && !marks.some((mark) => mark.type === added.type) ? [...marks, added] : marks;
}

function linkMark(url: string | undefined): MarkJson | null {
  const href = checkedHref(url);
  return href ? { type: "link", attrs: { href } } : null;
}

function isCode(mark: MarkJson) {
  return mark.type === "code";
}

/** A line end is a space, except between characters of scripts that write none. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。])\n(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, "")
    .replaceAll("\n", " ");
}
