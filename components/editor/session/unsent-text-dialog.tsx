import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { downloadText, fileNameOf } from "#components/device/save-text.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";
import { pageTitle } from "./page-title.ts";

export type UnsentTextDialogProps = { session: CollaborationSession; status: CollaborationStatus };

/** Where the document can no longer be written and something typed here was not stored: a way to keep it. */
export function UnsentTextDialog({ session, status }: UnsentTextDialogProps) {
  const t = useTranslations("editor.unsent");
  const text = useUnsentText(session, status);
  const [dismissed, setDismissed] = useState(false);
  return (
    <Dialog
      title={t("title")}
      role="alertdialog"
      isOpen={text !== "" && !dismissed}
      onOpenChange={() => setDismissed(true)}
    >
      {(close) => (
        <div className="space-y-4">
          <p>{t("explanation")}</p>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" onPress={() => downloadText(text, fileNameOf(pageTitle()))}>
              {t("download")}
            </Button>
            <Button onPress={close}>{t("keep")}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** What was not stored, as Markdown, once writing has ended for good; else empty. Whoever may no longer write here, and
 *  has nothing to lose, keeps no copy either. */
function useUnsentText(session: CollaborationSession, status: CollaborationStatus): string {
  const [text, setText] = useState("");
  const ended = status === "closed" || status === "forbidden" || status === "reload";
  useEffect(() => {
    const read = () => setText(ended ? session.unsentText() : "");
    read();
    if (status === "forbidden" && session.unsentText() === "") void session.forgetLocal();
    session.document.on("update", read);
    return () => session.document.off("update", read);
  }, [session, status, ended]);
  return text;
}
