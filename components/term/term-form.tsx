import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { TermView } from "#lib/domain/terms/types.ts";

export type TermFormProps = {
  groupId: string;
  /** Null: a new one. */
  term: TermView | null;
  action: FormAction;
  /** The word behind which the fields wait; none: they do not. */
  summary?: ReactNode;
};

/** Chooses a name, or changes what was chosen. */
export function TermForm({ summary, ...props }: TermFormProps) {
  const t = useTranslations("terms.form");
  const { term, action } = props;
  const fields = <TermFields {...props} />;
  return (
    <ActionForm action={action} label={term ? t("changeOf", { term: term.term }) : t("new")}>
      {summary ? <FormDisclosure summary={summary}>{fields}</FormDisclosure> : fields}
    </ActionForm>
  );
}

function TermFields({ groupId, term }: Pick<TermFormProps, "groupId" | "term">) {
  const t = useTranslations("terms.form");
  return (
    <div className="grid grid-cols-1 gap-5">
      <input type="hidden" name="groupId" value={groupId} />
      {term && <input type="hidden" name="termId" value={term.id} />}
      <KeptFields as={`term ${term?.id ?? groupId}`} />
      <div className="grid max-w-3xl grid-cols-1 gap-5 sm:grid-cols-[2fr_1fr]">
        <TextField name="term" label={t("term")} defaultValue={term?.term} maxLength={120} required />
        <TextField
          name="abbreviation"
          label={t("abbreviation")}
          defaultValue={term?.abbreviation}
          maxLength={30}
          required={false}
        />
        <TextArea
          name="variants"
          label={t("variants")}
          description={t("variantsHint")}
          defaultValue={term?.variants.join("\n")}
          maxLength={4000}
          rows={3}
          required={false}
          className="sm:col-span-2"
        />
        <TextArea
          name="note"
          label={t("note")}
          description={t("noteHint")}
          defaultValue={term?.note}
          maxLength={1000}
          rows={2}
          required={false}
          className="sm:col-span-2"
        />
      </div>
      <div>
        <SubmitButton variant={term ? "plain" : undefined}>{t(term ? "save" : "add")}</SubmitButton>
      </div>
    </div>
  );
}
