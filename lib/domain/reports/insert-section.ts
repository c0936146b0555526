import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { insertBlocks } from "#lib/domain/documents/insert-blocks.ts";
import { newBlockId } from "#lib/editor/block-id.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { blocksOf, type ChangeOutlineRefusal, changeOutline } from "./change-outline.ts";
import { outlinedOf, sectionAt } from "./outline.ts";
import type { InsertSectionInput } from "./schema.ts";

export type InsertSectionRefusal = ChangeOutlineRefusal | { kind: "SectionGone" };

/**
 * Begins a new section with a heading and an empty line, behind another section or at the end.
 * Refuses: NotVisible, NotAllowed, WrongState, WorkingTextClosed, SectionGone (the one before it).
 */
export async function insertSection(
  actor: Actor,
  { reportId, after, level, title }: InsertSectionInput,
): Promise<Result<undefined, InsertSectionRefusal>> {
  return changeOutline(actor, reportId, (doc, content) => {
    const blocks = blocksOf(doc, content);
    if (!blocks.ok) return blocks;
    const outlined = outlinedOf(content);
    const at = after === undefined ? outlined.length : sectionAt(outlined, after)?.to;
    if (at === undefined) return refuse({ kind: "SectionGone" });
    insertBlocks(doc, at, newSection(level, title));
    return ok([]);
  });
}

function newSection(level: number, title: string): NodeJson[] {
  return [
    { type: "heading", attrs: { id: newBlockId(), level }, content: [{ type: "text", text: title }] },
    { type: "paragraph", attrs: { id: newBlockId() } },
  ];
}
