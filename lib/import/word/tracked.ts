import type { Change, Facts } from "./facts.ts";
import { childOf, element, type XmlElement, type XmlNode } from "./xml.ts";

/** Who and when, as Word notes them with every change. */
export function changeOf({ attributes }: XmlElement): Change {
  const at = attributes["w:date"] ?? "";
  return {
    author: (attributes["w:author"] ?? "").slice(0, 200),
    at: Number.isNaN(Date.parse(at)) ? "" : new Date(at).toISOString(),
  };
}

/** Words somebody added or took away in Word, between facts that say so. What was taken away is text again. */
export function trackedWords(
  node: XmlElement,
  change: "insertion" | "deletion",
  { facts, children }: { facts: Facts; children: XmlNode[] },
): XmlNode[] {
  const words = change === "deletion" ? children.map(restored) : children;
  return [facts.note({ kind: "begin", change, ...changeOf(node) }), ...words, facts.note({ kind: "end" })];
}

/** A run whose form somebody changed in Word, between facts that say which form it had; null for any other run. */
export function trackedForm(run: XmlElement, facts: Facts): XmlNode[] | null {
  const change = childOf(childOf(run, "w:rPr"), "w:rPrChange");
  if (!change) return null;
  const before = formsOf(childOf(change, "w:rPr"));
  if (before.join() === formsOf(childOf(run, "w:rPr")).join()) return null;
  const begin = facts.note({ kind: "begin", change: "reformat", before, ...changeOf(change) });
  return [begin, run, facts.note({ kind: "end" })];
}

/** The fact that a paragraph's own end was added or taken away, or null. */
export function trackedEnd(properties: XmlElement | undefined, facts: Facts): XmlElement | null {
  const mark = childOf(properties, "w:rPr");
  const added = childOf(mark, "w:ins");
  const taken = childOf(mark, "w:del");
  const node = taken ?? added;
  if (!node) return null;
  return facts.note({ kind: "paragraphEnd", change: taken ? "deletion" : "insertion", ...changeOf(node) });
}

const forms: Record<string, string> = { "w:b": "bold", "w:i": "italic", "w:strike": "strike" };

function formsOf(properties: XmlElement | undefined): string[] {
  return Object.entries(forms).flatMap(([name, form]) => {
    const value = childOf(properties, name)?.attributes["w:val"] ?? "true";
    return childOf(properties, name) && !["0", "false", "off"].includes(value) ? [form] : [];
  });
}

function restored(node: XmlNode): XmlNode {
  if (typeof node === "string") return node;
  if (node.name === "w:delText") return element("w:t", node.attributes, node.children);
  return { ...node, children: node.children.map(restored) };
}
