import type { Node } from "@tiptap/pm/model";
import type { ReplaceStep, StepMap } from "@tiptap/pm/transform";
import { decideSome } from "./decide.ts";
import { project } from "./project.ts";
import { stepFor } from "./step-for.ts";

/** The step that accepts or rejects some suggestions in a text, and where positions go. Null where none of them is (still)
 *  in the text.
 *  @param ids of suggestions; all parts of one are decided together */
export function resolveSuggestions(
  doc: Node,
  ids: ReadonlySet<string>,
  decision: "accept" | "reject",
): { step: ReplaceStep; map: StepMap } | null {
  const { doc: decided, map } = project(doc, decideSome(ids, decision));
  const step = stepFor(doc, { blocks: decided.content, start: 0, end: doc.content.size });
  return step && { step, map };
}
