import type { Node } from "@tiptap/pm/model";
import type { DocumentJson, NodeJson } from "./document-json.ts";
import { documentJsonOf } from "./document-json-of.ts";
import { editorSchema } from "./schema.ts";
import { acceptedOf, rejectedAllOf } from "./suggest/projections.ts";

/** What readers, versions and exports see of a working text: what is only suggested is left out, and nothing says where
 *  a comment stands.
 *  @param document of the schema; throws RangeError otherwise */
export function withoutSuggestions(document: DocumentJson): DocumentJson {
  return plainOf(rejectedAllOf(editorSchema().nodeFromJSON(document)));
}

/** The same if everything suggested were accepted. */
export function acceptedContent(document: DocumentJson): DocumentJson {
  return plainOf(acceptedOf(editorSchema().nodeFromJSON(document)));
}

function plainOf(node: Node): DocumentJson {
  const plain = documentJsonOf(node);
  return { ...plain, content: plain.content.map(withoutComments) };
}

function withoutComments({ marks, content, ...node }: NodeJson): NodeJson {
  const left = marks?.filter(({ type }) => type !== "comment") ?? [];
  return {
    ...node,
    ...(content && { content: joined(content.map(withoutComments)) }),
    ...(left.length > 0 && { marks: left }),
  };
}

/** A comment divides a text into runs; without it they are one again. */
function joined(nodes: NodeJson[]): NodeJson[] {
  const runs: NodeJson[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node)) last.text += node.text;
    else runs.push({ ...node });
  }
  return runs;
}

function sameMarks(a: NodeJson, b: NodeJson): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}
