import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { outlineOf } from "./outline.ts";

/** The headings of the open text; each brings the cursor there. */
export function EditorContents({ editor, document }: { editor: Editor; document: Node }) {
  const t = useTranslations("editor");
  const entries = useMemo(() => outlineOf(document), [document]);
  return (
    <nav aria-label={t("contents")} className="font-sans text-sm">
      <p className="mb-2 font-semibold text-quiet">{t("contents")}</p>
      {entries.length === 0 && <p className="text-quiet">{t("noContents")}</p>}
      <ol className="space-y-0.5">
        {entries.map((entry) => (
          <li key={entry.position} className={indents.get(entry.level)}>
            <button
              type="button"
              className="target w-full rounded-sm py-0.5 text-start hover:text-accent hover:underline"
              onClick={() => goTo(editor, entry.position)}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const indents = new Map([
  [3, "ps-4"],
  [4, "ps-8"],
]);

/** The text may have moved on since the contents were drawn. */
function goTo(editor: Editor, position: number) {
  const inside = Math.min(position + 1, editor.state.doc.content.size);
  editor.chain().focus().setTextSelection(inside).scrollIntoView().run();
}
