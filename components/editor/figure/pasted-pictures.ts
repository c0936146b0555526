import type { Editor } from "@tiptap/core";
import type { Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { uuidOf } from "#lib/base/uuid.ts";
import { insertFigures, setPicture } from "./insert-figure.ts";
import type { PictureUploads } from "./picture-uploads.ts";

type Room = { editor: Editor; uploads: PictureUploads };

/** Files dropped on the text become figures where they were dropped; what is no picture is left out, and said.
 *  @returns whether there were files: the browser would open them instead of the page */
export function takeDropped({ editor, uploads }: Room, view: EditorView, event: DragEvent): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0 || view.dragging) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
  takeFiles({ editor, uploads }, files, at);
  return true;
}

/** Pasted pictures become figures where nothing but pictures is pasted. With words around them they are only named by
 *  where they lie, and nobody fetches them: the words come in, and it is said what did not.
 *  @returns whether the paste is done with */
export function takePasted({ editor, uploads }: Room, event: ClipboardEvent): boolean {
  const files = [...(event.clipboardData?.files ?? [])];
  const html = event.clipboardData?.getData("text/html") ?? "";
  const words = event.clipboardData?.getData("text/plain") ?? "";
  const images = html.match(/<img\b/gi)?.length ?? 0;
  if (files.length > 0 && words.trim() === "") {
    takeFiles({ editor, uploads }, files, null);
    return true;
  }
  if (images > 0) uploads.setLeftOut({ kind: "images", count: images });
  return false;
}

/** Figures that come from another text bring their pictures along: they become this text's as well. */
export function adoptPasted({ editor, uploads }: Room, slice: Slice): Slice {
  const foreign = new Set<string>();
  slice.content.descendants((node) => {
    const id = node.type.name === "figure" ? uuidOf(node.attrs.pictureId) : null;
    if (id && !uploads.find(id)) foreign.add(id);
  });
  for (const id of foreign)
    void uploads.adopt(id).then((own) => setPicture(editor, (_figure, pictureId) => pictureId === id, own));
  return slice;
}

function takeFiles({ editor, uploads }: Room, files: readonly File[], at: number | null): void {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  insertFigures(editor, uploads, pictures, at);
  const others = files.length - pictures.length;
  uploads.setLeftOut(others > 0 ? { kind: "files", count: others } : null);
}
