import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { rewriteBlock } from "#lib/domain/documents/rewrite-block.ts";
import { blocksOf, type ChangeOutlineRefusal, changeOutline } from "./change-outline.ts";
import { outlinedOf } from "./outline.ts";
import type { RenameSectionInput } from "./schema.ts";

export type RenameSectionRefusal =
  | ChangeOutlineRefusal
  | { kind: "SectionGone" }
  | { kind: "HeadingChanged"; title: string }
  | { kind: "SuggestionsInTheWay" };

/**
 * Gives a section another heading, by changing only the letters that differ: notes and marks in it stay.
 * Refuses: NotVisible, NotAllowed, WrongState, WorkingTextClosed, SectionGone, HeadingChanged (it says something else than what was
 * read), SuggestionsInTheWay (somebody suggests another wording).
 */
export async function renameSection(
  actor: Actor,
  { reportId, blockId, was, title }: RenameSectionInput,
): Promise<Result<undefined, RenameSectionRefusal>> {
  return changeOutline(actor, reportId, (doc, content): Result<[], RenameSectionRefusal> => {
    const blocks = blocksOf(doc, content);
    if (!blocks.ok) return blocks;
    const at = outlinedOf(content).findIndex((heading) => heading?.blockId === blockId);
    const [heading, block, node] = [outlinedOf(content)[at], blocks.value[at], content.content[at]];
    if (!heading || !block) return refuse({ kind: "SectionGone" });
    if (heading.title !== was) return refuse({ kind: "HeadingChanged", title: heading.title });
    if (/"(?:insertion|deletion|reformat)"/.test(JSON.stringify(node)))
      return refuse({ kind: "SuggestionsInTheWay" });
    rewriteBlock(block, title);
    return ok([]);
  });
}
