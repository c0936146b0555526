import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type RestoreVersionFormProps = { documentId: string; number: number; action: FormAction };

/** Brings a version back into the working text; asks once. */
export function RestoreVersionForm({ documentId, number, action }: RestoreVersionFormProps) {
  const t = useTranslations("versions.restore");
  return (
    <Disclosure summary={t("ask")}>
      <ActionForm action={action} label={t("ask")} className="grid max-w-measure gap-3">
        <input type="hidden" name="documentId" value={documentId} />
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="name" value={t("name", { number })} />
        <p className="text-sm text-quiet">{t("means")}</p>
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
