import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { FindingTextFields } from "./finding-text-fields.tsx";

export type SupersedeFormProps = {
  action: FormAction;
  finding: Pick<FindingView, "id" | "statement" | "reasons" | "theme">;
};

/** Puts a new finding in the place of one, beginning with its text. */
export function SupersedeForm({ action, finding: { id, statement, reasons, theme } }: SupersedeFormProps) {
  const t = useTranslations("succession.supersede");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="findingId" value={id} />
      <FindingTextFields
        text={{ statement, reasons }}
        labels={{ statement: t("statement"), reasons: t("reasons") }}
      />
      <TextField name="theme" label={t("theme")} defaultValue={theme} maxLength={80} required={false} />
      <KeptFields as={`supersede:${id}`} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
