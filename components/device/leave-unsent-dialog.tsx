"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { UnsentText } from "./kept-texts.ts";
import { saveText } from "./save-text.ts";

export type LeaveUnsentDialogProps = {
  /** One at least. */
  texts: readonly UnsentText[];
  onLeave: () => void;
  onStay: () => void;
};

/** Before signing out: which words would be lost, and a way to take them along. */
export function LeaveUnsentDialog({ texts, onLeave, onStay }: LeaveUnsentDialogProps) {
  const t = useTranslations("offline");
  const saveAndLeave = async () => {
    for (const text of texts) if (!(await saveText(text, t("unsent.untitled")))) return onStay();
    onLeave();
  };
  return (
    <Dialog title={t("signOut.title")} role="alertdialog" isOpen onOpenChange={onStay}>
      <div className="space-y-4 font-sans">
        <p>{t("signOut.explanation")}</p>
        <ul className="list-disc ps-5">
          {texts.map(({ documentId, title }) => (
            <li key={documentId}>{title || t("unsent.untitled")}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" onPress={saveAndLeave}>
            {t("signOut.saveAndLeave")}
          </Button>
          <Button onPress={onLeave}>{t("signOut.leave")}</Button>
          <Button onPress={onStay}>{t("signOut.stay")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
