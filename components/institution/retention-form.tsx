import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { KeptThing } from "#lib/domain/institution/types.ts";

export type RetentionFormProps = { action: FormAction; things: readonly KeptThing[] };

/** For how many days each thing is kept. */
export function RetentionForm({ action, things }: RetentionFormProps) {
  const t = useTranslations("data.retention");
  return (
    <ActionForm action={action} label={t("title")} className="grid max-w-xl grid-cols-1 gap-6">
      <KeptFields as="retention" />
      {things.map(({ kind, days, fewest, most }) => (
        <TextField
          key={kind}
          name={kind}
          type="number"
          inputMode="numeric"
          label={t(`kind.${kind}`)}
          description={`${t(`hint.${kind}`)} ${t("bounds", { fewest, most })}`}
          min={fewest}
          max={most}
          step={1}
          defaultValue={String(days)}
          required
        />
      ))}
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
