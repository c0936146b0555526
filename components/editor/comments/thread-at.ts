import type { EditorState } from "@tiptap/pm/state";

/** The thread about the words at the cursor; of several the one begun last. Null where there is none. */
export function threadAt({ selection: { $from } }: EditorState): string | null {
  const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])];
  const mark = marks.findLast(({ type }) => type.name === "comment");
  return typeof mark?.attrs.id === "string" ? mark.attrs.id : null;
}
