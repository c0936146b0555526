import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { InsertableBlocks } from "./insertable.ts";

export type InsertReferenceMenuProps = { editor: Editor; blocks: InsertableBlocks };

/** The findings and papers a report can take in; each goes in after the block the cursor stands in. */
export function InsertReferenceMenu({ editor, blocks }: InsertReferenceMenuProps) {
  const t = useTranslations("editor.reference");
  return (
    <>
      <Menu label={t("insertFinding")}>
        {blocks.findings.map(({ id, number, statement }) => (
          <MenuItem
            key={id}
            onAction={() => insertReference(editor, { type: "findingBlock", attrs: { findingId: id } })}
          >
            {`${number} · ${statement}`}
          </MenuItem>
        ))}
      </Menu>
      <Menu label={t("insertPaper")}>
        {blocks.papers.map(({ id, title }) => (
          <MenuItem
            key={id}
            onAction={() => insertReference(editor, { type: "paperBlock", attrs: { paperId: id } })}
          >
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function insertReference(editor: Editor, block: { type: string; attrs: Record<string, string> }) {
  const { $to } = editor.state.selection;
  const after = $to.depth > 0 ? $to.after(1) : $to.pos;
  editor
    .chain()
    .focus()
    .insertContentAt(after, [block, { type: "paragraph" }])
    .run();
}
