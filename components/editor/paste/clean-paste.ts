import { Extension } from "@tiptap/core";
import { Fragment, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { cleanPastedHtml } from "./clean-html.ts";
import { looksLikeMarkdown } from "./looks-like-markdown.ts";

/** What is pasted comes in clean: word processors' rubbish is dropped, Markdown becomes text with its structure.
 *  Pasting as plain text (Shift) takes the characters as they are. */
export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanPastedHtml,
        // ProseMirror takes null for "parse it yourself", although the type does not say so.
        clipboardTextParser: (text, _context, plain, view) =>
          (plain || !looksLikeMarkdown(text) ? null : sliceOf(text, view.state.schema)) as Slice,
      },
    }),
  ],
});

function sliceOf(markdown: string, schema: Schema): Slice {
  const { content } = documentFromMarkdown(markdown);
  return Slice.maxOpen(Fragment.fromJSON(schema, content));
}
