import type { Editor } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "#lib/editor/block-id.ts";
import type { PictureUploads } from "./picture-uploads.ts";

/** Asks for picture files and puts each into the text as a figure; the cursor goes into the first one's caption. */
export function insertFigure(editor: Editor, uploads: PictureUploads): void {
  askForFiles({ multiple: true }, (files) => insertFigures(editor, uploads, files));
}

/**
 * Puts files into the text as figures, after the block at a position.
 * @param at null: where the cursor stands
 */
export function insertFigures(
  editor: Editor,
  uploads: PictureUploads,
  files: readonly File[],
  at: number | null = null,
): void {
  const { state, view } = editor;
  const { figure, caption, paragraph } = state.schema.nodes;
  if (!figure || !caption || !paragraph || !editor.isEditable || files.length === 0) return;
  const place = placeFor(at === null ? state.selection.$to : state.doc.resolve(at));
  const figures = files.map((file) => ({ file, id: newBlockId() }));
  const nodes = figures.map(({ id }) => figure.create({ id }, caption.create({ id: newBlockId() })));
  const transaction = state.tr.replaceWith(
    place.from,
    place.to,
    place.isLast ? [...nodes, paragraph.create()] : nodes,
  );
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(place.from + 2)));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
  for (const { id, file } of figures) sendFor(editor, uploads, { id, file });
}

/** Asks for a picture file for the figure with this id; a picture it has already stays until the other is stored. */
export function choosePicture(editor: Editor, uploads: PictureUploads, id: string): void {
  askForFiles({ multiple: false }, ([file]) => {
    if (file) sendFor(editor, uploads, { id, file });
  });
}

/** Gives every figure that is meant this picture. The text may have changed since it was asked for. */
export function setPicture(
  editor: Editor,
  isMeant: (figureId: string, pictureId: string) => boolean,
  pictureId: string,
): void {
  if (editor.isDestroyed) return;
  const { tr } = editor.state;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "figure") return !node.isTextblock;
    if (isMeant(String(node.attrs.id), String(node.attrs.pictureId)) && node.attrs.pictureId !== pictureId)
      tr.setNodeAttribute(position, "pictureId", pictureId);
    return false;
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** The picture stands in the text once it is stored. */
function sendFor(editor: Editor, uploads: PictureUploads, { id, file }: { id: string; file: File }): void {
  uploads.send(id, file, (picture) => setPicture(editor, (figureId) => figureId === id, picture.id));
}

/** Opens the device's choice of files. Nothing happens when it is closed again. */
function askForFiles({ multiple }: { multiple: boolean }, onChosen: (files: File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/jpeg,image/png,image/webp,image/gif,image/avif";
  input.multiple = multiple;
  input.addEventListener("change", () => onChosen([...(input.files ?? [])]));
  input.click();
}

/** Where a figure goes: after the block at the outermost level, or instead of it where it is an empty paragraph. Behind
 *  the last block a paragraph follows, so that writing can go on. */
function placeFor($at: ResolvedPos): { from: number; to: number; isLast: boolean } {
  const { doc } = $at;
  if ($at.depth === 0) return { from: $at.pos, to: $at.pos, isLast: $at.pos === doc.content.size };
  const block = $at.node(1);
  const isEmpty = block.type.name === "paragraph" && block.content.size === 0;
  const to = $at.after(1);
  return { from: isEmpty ? $at.before(1) : to, to, isLast: to === doc.content.size };
}
