import type { Mark, Node } from "@tiptap/pm/model";
import { z } from "zod";

/** Who suggests, and when. Everything with one `id` is one suggestion: it is accepted or rejected together. */
export type Authorship = {
  id: string;
  /** Person id. */
  author: string;
  /** ISO 8601, UTC. */
  at: string;
};

/** What is suggested of a node as a whole.
 *  insert: it is new. delete: it should go. split: it was divided from the node before it, `depth` levels deep.
 *  join: it should become one with the node before it. modify: it had another type or other attributes (`before` names
 *  only those that differ). */
export type NodeSuggestion = Authorship &
  (
    | { kind: "insert" | "delete" }
    | { kind: "split" | "join"; depth: number }
    | { kind: "modify"; before: Shape }
  );

/** The part of a node's form that a suggestion changed. */
export type Shape = { type?: string; attrs: Record<string, string | number | null> };

/** What is suggested of a node, oldest first. What cannot be read is nothing: anybody's client may have written it. */
export function suggestionsOf(node: Node): readonly NodeSuggestion[] {
  const written: unknown = node.attrs.suggestions;
  return typeof written === "string" ? parsed(written) : [];
}

/** The attribute that says so. */
export function written(suggestions: readonly NodeSuggestion[]): string | null {
  return suggestions.length > 0 ? JSON.stringify(suggestions) : null;
}

/** The node with other suggestions, and nothing else changed. */
export function withSuggestions(node: Node, suggestions: readonly NodeSuggestion[]): Node {
  return node.type.create({ ...node.attrs, suggestions: written(suggestions) }, node.content, node.marks);
}

/** The marks by which something is suggested of words. */
export const suggestionMarkNames: ReadonlySet<string> = new Set(["insertion", "deletion", "reformat"]);

/** The form of a text: its marks without suggestions and comments. */
export function formOf(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ type }) => !suggestionMarkNames.has(type.name) && type.name !== "comment");
}

/** The node's suggestion of this kind, where it is words. */
export function markNamed(node: Node, name: "insertion" | "deletion" | "reformat"): Mark | undefined {
  return node.marks.find(({ type }) => type.name === name);
}

/** Whether anything is suggested in a node or of it. Remembered, so that asking it of a whole text costs little. */
export function mentionsSuggestions(node: Node): boolean {
  const known = mentioning.get(node);
  if (known !== undefined) return known;
  const mentions = node.isText
    ? node.marks.some(({ type }) => suggestionMarkNames.has(type.name))
    : typeof node.attrs.suggestions === "string" || node.children.some(mentionsSuggestions);
  mentioning.set(node, mentions);
  return mentions;
}

const mentioning = new WeakMap<Node, boolean>();

const authorship = { id: z.string().max(100), author: z.string().max(100), at: z.string().max(40) };
const depth = z.int().min(1).max(20);
const shape = z.object({
  type: z.string().max(40).optional(),
  attrs: z.record(z.string().max(40), z.union([z.string(), z.number(), z.null()])),
});
const listSchema = z
  .array(
    z.discriminatedUnion("kind", [
      z.object({ ...authorship, kind: z.enum(["insert", "delete"]) }),
      z.object({ ...authorship, kind: z.enum(["split", "join"]), depth }),
      z.object({ ...authorship, kind: z.literal("modify"), before: shape }),
    ]),
  )
  .max(200);

function parsed(text: string): readonly NodeSuggestion[] {
  try {
    const read = listSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
