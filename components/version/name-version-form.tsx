import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Keeps the text as it is now under a name. */
export function NameVersionForm({ documentId, action }: { documentId: string; action: FormAction }) {
  const t = useTranslations("versions.nameForm");
  return (
    <Disclosure summary={t("heading")}>
      <ActionForm action={action} label={t("heading")} className="grid max-w-measure gap-3">
        <input type="hidden" name="documentId" value={documentId} />
        <TextField name="name" label={t("label")} description={t("hint")} required maxLength={120} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
