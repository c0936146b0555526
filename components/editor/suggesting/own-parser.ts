import { type Attrs, DOMParser, type Schema, type TagParseRule } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** Reads suggestions and comments from what the editor itself has drawn: where the browser changes the page under a key, the
 *  editor reads the place anew, and would take struck words for new ones. Pasted text brings none along. */
export function ownParserPlugin(schema: Schema): Plugin {
  const plain = DOMParser.fromSchema(schema);
  return new Plugin({
    props: { domParser: new DOMParser(schema, [...ownRules(), ...plain.rules]), clipboardParser: plain },
  });
}

function ownRules(): TagParseRule[] {
  const priority = 100;
  return [
    ...["insertion", "deletion", "reformat"].map((mark) => ({
      tag: `[data-kind="${mark}"]`,
      mark,
      getAttrs: suggestionAttributes,
      priority,
    })),
    {
      tag: "[data-comment]",
      mark: "comment",
      getAttrs: ({ dataset }) => ({ id: dataset.comment }),
      priority,
    },
  ];
}

function suggestionAttributes({ dataset }: HTMLElement): Attrs {
  const { suggestion: id, author, at, before } = dataset;
  return { id, author, at, ...(before !== undefined && { before }) };
}
