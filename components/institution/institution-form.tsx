import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { firstLanguage, languages } from "#lib/base/languages.ts";
import { ownName } from "#lib/base/own-name.ts";
import type { EditableInstitution } from "#lib/domain/institution/types.ts";

export type InstitutionFormProps = { action: FormAction; institution: EditableInstitution };

/** What the institution is called, its colour, its languages, and what it adds to the statements. */
export function InstitutionForm({ action, institution }: InstitutionFormProps) {
  const t = useTranslations("institution");
  const { stamp } = institution;
  return (
    <ActionForm action={action} label={t("title")} className="grid max-w-xl grid-cols-1 gap-5">
      <input type="hidden" name="seen" value={stamp} />
      <KeptFields as={`institution ${stamp}`} />
      <NameFields institution={institution} />
      <TextField
        name="accent"
        label={t("colour")}
        description={t("colourHint")}
        defaultValue={institution.accent ?? ""}
        pattern="#[0-9A-Fa-f]{6}"
        maxLength={7}
        required={false}
      />
      <CheckboxGroup
        name="languages"
        label={t("languages")}
        description={t("languagesHint")}
        options={languages
          .filter((language) => language !== firstLanguage)
          .map((language) => ({ value: language, label: ownName(language) }))}
        chosen={institution.languages}
      />
      <OwnWords institution={institution} />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

function NameFields({ institution }: Pick<InstitutionFormProps, "institution">) {
  const t = useTranslations("institution");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={institution.name} maxLength={160} required />
      <TextField
        name="shortName"
        label={t("shortName")}
        description={t("shortNameHint")}
        defaultValue={institution.shortName}
        maxLength={40}
        required={false}
      />
      <TextField
        name="tagline"
        label={t("tagline")}
        description={t("taglineHint")}
        defaultValue={institution.tagline}
        maxLength={300}
        required={false}
      />
    </>
  );
}

function OwnWords({ institution }: Pick<InstitutionFormProps, "institution">) {
  const t = useTranslations("institution");
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 font-serif text-lg font-semibold">{t("wordsTitle")}</legend>
      {(["privacyWords", "accessibilityWords"] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(name)}
          description={t(`${name}Hint`)}
          defaultValue={institution[name]}
          rows={8}
          maxLength={20_000}
          required={false}
        />
      ))}
    </fieldset>
  );
}
