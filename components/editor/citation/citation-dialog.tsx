import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { type OpenTool, setOpenTool } from "../tools/open-tool.ts";
import { useCitable } from "./citable-sources.tsx";
import { CitationForm } from "./citation-form.tsx";
import { leaveCitation, removeCitation, selectedCitation, writeCitation } from "./edit-citation.ts";

export type CitationDialogProps = { editor: Editor; tool: Extract<OpenTool, { kind: "citation" }> };

/** Where a citation is made or changed. */
export function CitationDialog({ editor, tool }: CitationDialogProps) {
  const t = useTranslations("sources.cite");
  const value = useCitable();
  const present = selectedCitation(tool.view);
  const close = () => {
    setOpenTool(editor, null);
    afterTheWindow(() => leaveCitation(tool.view));
  };
  if (!value) return null;
  return (
    <Dialog title={t(present ? "change" : "insertLong")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <CitationForm
        value={value}
        present={present}
        onSave={(items) => [writeCitation(tool.view, items), close()]}
        onRemove={() => [removeCitation(tool.view), close()]}
      />
    </Dialog>
  );
}

/** The window keeps the focus while it stands, and in the frame after gives it back to the tool that opened it. */
function afterTheWindow(leave: () => void) {
  requestAnimationFrame(() => requestAnimationFrame(leave));
}
