import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import type { DecorationAttrs } from "@tiptap/pm/view";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import { readPerson } from "./presence.ts";

/** The others' cursors and selections, with the names and colours the server gave them. */
export function caretExtension({ provider }: CollaborationSession) {
  return CollaborationCaret.configure({
    provider,
    user: {},
    render: drawCaret,
    selectionRender: drawSelection,
  });
}

function drawCaret(user: Record<string, unknown>): HTMLElement {
  const person = readPerson(user);
  const caret = document.createElement("span");
  const label = document.createElement("span");
  caret.className = `caret caret-colour-${person?.colour ?? 0}`;
  label.className = "caret-name";
  label.textContent = person?.name ?? "";
  // Word joiners on both sides keep a line from breaking at a cursor.
  caret.append("\u2060", label, "\u2060");
  return caret;
}

function drawSelection(user: Record<string, unknown>): DecorationAttrs {
  return { class: `caret-selection caret-colour-${readPerson(user)?.colour ?? 0}` };
}
