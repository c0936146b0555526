"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Passage } from "#lib/editor/passage.ts";
import type { EvidenceUse } from "./evidence-use.ts";
import { PassageFields } from "./passage-fields.tsx";
import { StanceFields } from "./stance-fields.tsx";
import { TargetField } from "./target-field.tsx";

export type UsePassageDialogProps = {
  documentId: string;
  /** The words the finding would rest on; null while none were chosen: the dialog is closed. */
  passage: Passage | null;
  use: EvidenceUse;
  onClose: () => void;
};

/** Makes a passage of a paper evidence for a finding that is there. */
export function UsePassageDialog({ documentId, passage, use, onClose }: UsePassageDialogProps) {
  const t = useTranslations("evidence");
  const { action, targets } = use;
  return (
    <Dialog title={t("use.title")} isOpen={passage !== null} onOpenChange={(isOpen) => isOpen || onClose()}>
      {passage && targets.length === 0 && <p>{t("adding.noTargets")}</p>}
      {passage && targets.length > 0 && (
        <ActionForm action={action} label={t("use.title")}>
          <blockquote className="line-clamp-6 border-s-2 border-accent ps-3 font-serif whitespace-pre-line">
            {passage.quote}
          </blockquote>
          <input type="hidden" name="kind" value="passage" />
          <input type="hidden" name="documentId" value={documentId} />
          <PassageFields passage={passage} />
          <TargetField targets={targets} />
          <StanceFields />
          <div>
            <SubmitButton>{t("adding.submitAny")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
