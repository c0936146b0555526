import type { Editor } from "@tiptap/core";
import { CitationDialog } from "../citation/citation-dialog.tsx";
import { SourcesInText } from "../citation/sources-in-text.tsx";
import { FormulaDialog } from "../math/formula-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { setOpenTool, useOpenTool } from "./open-tool.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** The window of the tool that is open. */
export function ToolWindows({ editor }: { editor: Editor }) {
  const tool = useOpenTool(editor);
  return (
    <>
      <LinkDialog
        editor={editor}
        isOpen={tool?.kind === "link"}
        onOpenChange={(isOpen) => !isOpen && setOpenTool(editor, null)}
      />
      {tool?.kind === "formula" && <FormulaDialog editor={editor} tool={tool} />}
      {tool?.kind === "citation" && <CitationDialog editor={editor} tool={tool} />}
      {tool?.kind === "sources" && <SourcesInText editor={editor} />}
      {tool?.kind === "shortcuts" && <ShortcutsDialog editor={editor} />}
    </>
  );
}
