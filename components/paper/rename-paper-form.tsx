import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextLanguageField } from "#components/ui/text-language-field.tsx";
import type { PaperView } from "#lib/domain/papers/types.ts";

export type RenamePaperFormProps = {
  paper: Pick<PaperView, "id" | "title" | "abstract" | "language">;
  action: FormAction;
};

/** Title, abstract and language, while the text is open. */
export function RenamePaperForm({ paper, action }: RenamePaperFormProps) {
  const t = useTranslations("paper.rename");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="paperId" value={paper.id} />
      <TextField name="title" label={t("title")} defaultValue={paper.title} maxLength={200} required />
      <TextArea
        name="abstract"
        label={t("abstract")}
        defaultValue={paper.abstract}
        maxLength={3000}
        required={false}
      />
      <TextLanguageField chosen={paper.language} />
      <div>
        <SubmitButton variant="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
