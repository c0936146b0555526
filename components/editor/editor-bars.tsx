import type { Editor } from "@tiptap/core";
import { FindBar } from "./find/find-bar.tsx";
import { TableBar } from "./tables/table-bar.tsx";
import { useOpenTool } from "./tools/open-tool.ts";

/** What hangs under the tools while it is needed. */
export function EditorBars({ editor }: { editor: Editor }) {
  const tool = useOpenTool(editor);
  return (
    <div className="editor-bars">
      {tool?.kind === "find" && <FindBar editor={editor} replacing={tool.replacing} />}
      <TableBar editor={editor} />
    </div>
  );
}
