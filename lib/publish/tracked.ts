import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";
import type { Style, Tracked, Worked } from "./types.ts";
import type { Writing } from "./writing.ts";

/** @returns nothing where suggestions and comments are not asked for */
export function workedText(marks: MarkJson[], writing: Writing, styles: readonly Style[]): Worked {
  if (!writing.working) return {};
  const own = marks.flatMap((mark) => trackedMark(mark, styles));
  const threads = marks.flatMap((mark) => (mark.type === "comment" ? [String(mark.attrs?.id)] : []));
  return workedOf([...writing.within, ...own], threads);
}

/** The same for a node that is no text. A note counts the conversations about its words as its own. */
export function workedNode(node: NodeJson, writing: Writing): Worked {
  if (!writing.working) return {};
  const threads = (node.content ?? []).flatMap(({ marks = [] }) =>
    marks.flatMap((mark) => (mark.type === "comment" ? [String(mark.attrs?.id)] : [])),
  );
  return workedOf([...writing.within, ...wholeNode(node)], [...new Set(threads)]);
}

/** Reads a block with what is suggested of it as a whole weighing on everything in it. */
export function within<T>(node: NodeJson, writing: Writing, read: () => T): T {
  const whole = writing.working ? wholeNode(node) : [];
  writing.within.push(...whole);
  const result = read();
  writing.within.length -= whole.length;
  return result;
}

/** What is suggested of the end of a paragraph: that it was added, when the next one was split off it or the paragraph
 *  itself, or what it stands in, is new, or that it goes. */
export function trackedEnd(node: NodeJson, next: NodeJson | undefined, writing: Writing): { end?: Tracked } {
  if (!writing.working) return {};
  const seam = next && suggestionsOf(next).find(({ kind }) => kind === "split" || kind === "join");
  const [end] = seam
    ? [{ kind: seam.kind === "split" ? "insertion" : "deletion", author: seam.author, at: seam.at } as const]
    : [...wholeNode(node), ...writing.within];
  return end ? { end } : {};
}

function workedOf(tracked: Tracked[], threads: string[]): Worked {
  return { ...(tracked.length > 0 && { tracked }), ...(threads.length > 0 && { threads }) };
}

function trackedMark({ type, attrs }: MarkJson, styles: readonly Style[]): Tracked[] {
  if (type !== "insertion" && type !== "deletion" && type !== "reformat") return [];
  const whose = { author: String(attrs?.author ?? ""), at: String(attrs?.at ?? "") };
  return [
    type === "reformat"
      ? { kind: type, ...whose, before: before(attrs?.before, styles) }
      : { kind: type, ...whose },
  ];
}

function before(json: unknown, styles: readonly Style[]): Style[] {
  const names = listIn(json).map((mark) => (mark as MarkJson | null)?.type);
  return styles.filter((style) => names.includes(style));
}

function wholeNode(node: NodeJson): Tracked[] {
  return suggestionsOf(node).flatMap(({ kind, author, at }): Tracked[] => {
    if (kind === "insert") return [{ kind: "insertion", author, at }];
    return kind === "delete" ? [{ kind: "deletion", author, at }] : [];
  });
}

type NodeSuggestion = { kind: string; author: string; at: string };

function suggestionsOf(node: NodeJson): NodeSuggestion[] {
  return listIn(node.attrs?.suggestions).flatMap((each) => {
    const { kind, author, at } = (each ?? {}) as Record<string, unknown>;
    return typeof kind === "string" ? [{ kind, author: String(author ?? ""), at: String(at ?? "") }] : [];
  });
}

/** Attributes come from the text's authors: what is no list says nothing. */
function listIn(json: unknown): unknown[] {
  try {
    const list: unknown = JSON.parse(String(json ?? "[]"));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
