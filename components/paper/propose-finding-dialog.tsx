"use client";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Passage } from "#lib/editor/passage.ts";

export type ProposeFindingDialogProps = {
  paper: { documentId: string; groupId: string };
  /** The words the finding rests on; null while none were chosen: the dialog is closed. */
  passage: Passage | null;
  action: FormAction;
  onClose: () => void;
};

/** Turns a passage of a paper into a proposed finding, of which it is the first evidence. */
export function ProposeFindingDialog({ paper, passage, action, onClose }: ProposeFindingDialogProps) {
  const t = useTranslations("paper.propose");
  return (
    <Dialog title={t("title")} isOpen={passage !== null} onOpenChange={(isOpen) => isOpen || onClose()}>
      {passage && (
        <ActionForm action={action} label={t("title")}>
          <blockquote className="max-h-40 overflow-y-auto border-s-2 border-accent ps-3 font-serif whitespace-pre-line">
            {passage.quote}
          </blockquote>
          <PassageFields {...{ paper, passage }} />
          <TextArea
            name="statement"
            label={t("statement")}
            description={t("statementHint")}
            rows={3}
            minLength={10}
            maxLength={1000}
            required
          />
          <TextArea name="reasons" label={t("reasons")} maxLength={10000} required={false} />
          <TextField name="theme" label={t("theme")} maxLength={80} required={false} />
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}

function PassageFields({
  paper,
  passage,
}: {
  paper: { documentId: string; groupId: string };
  passage: Passage;
}) {
  const { blockId, prefix, suffix } = passage.anchor;
  const fields = {
    groupId: paper.groupId,
    "passage.documentId": paper.documentId,
    "passage.quote": passage.quote,
    "passage.anchor.blockId": blockId ?? "",
    "passage.anchor.prefix": prefix,
    "passage.anchor.suffix": suffix,
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
