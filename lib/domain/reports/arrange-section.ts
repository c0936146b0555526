import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { moveBlocks } from "#lib/domain/documents/move-blocks.ts";
import type { MovedPiece } from "#lib/domain/documents/moved-pieces.ts";
import { shiftHeading } from "#lib/domain/documents/rewrite-block.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { acceptedContent, withoutSuggestions } from "#lib/editor/plain-content.ts";
import { blocksOf, type ChangeOutlineRefusal, changeOutline } from "./change-outline.ts";
import { type Arrangement, type ArrangeRefusal, arranged, decideArrangement, outlinedOf } from "./outline.ts";
import type { ArrangeSectionInput } from "./schema.ts";

export type ArrangeSectionRefusal = ChangeOutlineRefusal | ArrangeRefusal | { kind: "SuggestionsInTheWay" };

/** Where a section stands after it was arranged: its heading's words, and those of the heading before it; null where it is first. */
export type SectionPlace = { title: string; behind: string | null };

/**
 * Moves a section of the report, with everything below its heading, or makes it a level deeper or higher. Suggestions in it stay
 * open and come along.
 * @returns where it stands now
 * Refuses: NotVisible, NotAllowed, WrongState, WorkingTextClosed, SectionGone, NoPlaceForSection, SuggestionsInTheWay (one reaches
 * beyond the section, and would mean something else afterwards).
 */
export async function arrangeSection(
  actor: Actor,
  { reportId, ...wanted }: ArrangeSectionInput,
): Promise<Result<SectionPlace, ArrangeSectionRefusal>> {
  let place: SectionPlace = { title: "", behind: null };
  const changed = await changeOutline(
    actor,
    reportId,
    (doc, content): Result<MovedPiece[], ArrangeSectionRefusal> => {
      const blocks = blocksOf(doc, content);
      if (!blocks.ok) return blocks;
      const decided = decideArrangement(outlinedOf(content), wanted);
      if (!decided.ok) return decided;
      const arrangement = decided.value;
      if (!agreesWithSuggestions(content, wanted, arrangement))
        return refuse({ kind: "SuggestionsInTheWay" });
      place = placeAfter(content, arrangement, wanted.blockId);
      if (arrangement.kind === "move") return ok(moveBlocks(doc, arrangement));
      const { from, to, by } = arrangement;
      for (const block of blocks.value.slice(from, to)) shiftHeading(block, by);
      return ok([]);
    },
  );
  return changed.ok ? ok(place) : changed;
}

function placeAfter({ content }: DocumentJson, arrangement: Arrangement, blockId: string): SectionPlace {
  const headings = outlinedOf({ content: arranged(content, arrangement) }).filter((each) => each !== null);
  const at = headings.findIndex((each) => each.blockId === blockId);
  return { title: headings[at]?.title ?? "", behind: headings[at - 1]?.title ?? null };
}

/** Whether the suggestions mean the same afterwards: whoever accepts or rejects all of them before or after the move has the
 *  same text. */
function agreesWithSuggestions(
  content: DocumentJson,
  wanted: Pick<ArrangeSectionInput, "blockId" | "move" | "target">,
  arrangement: Arrangement,
): boolean {
  const after: DocumentJson = { type: "doc", content: arranged(content.content, arrangement) };
  return [withoutSuggestions, acceptedContent].every((decided) => {
    const before = decided(content);
    const own = decideArrangement(outlinedOf(before), wanted);
    const expected = own.ok ? arranged(before.content, own.value) : null;
    return expected !== null && JSON.stringify(expected) === JSON.stringify(decided(after).content);
  });
}
