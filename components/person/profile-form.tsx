import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { EditablePerson } from "#lib/domain/people/types.ts";
import { countryOptions, languageOptions } from "./place-options.ts";

export type ProfileFormProps = { action: FormAction; person: EditablePerson };

/** How somebody is named and described from now on. */
export function ProfileForm({ action, person }: ProfileFormProps) {
  const t = useTranslations("profile");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="seen" value={person.stamp} />
      <KeptFields as={`profile ${person.id} ${person.stamp}`} />
      <NameFields person={person} />
      <OfficeFields person={person} />
      <TextField
        name="orcid"
        label={t("orcid")}
        description={t("orcidHint")}
        defaultValue={person.orcid ?? ""}
        maxLength={100}
        required={false}
      />
      <TextArea
        name="bio"
        label={t("bio")}
        description={t("bioHint")}
        defaultValue={person.bio}
        rows={8}
        maxLength={4_000}
      />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

function NameFields({ person }: Pick<ProfileFormProps, "person">) {
  const t = useTranslations("profile");
  const locale = useLocale();
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        description={t("nameHint")}
        defaultValue={person.name}
        maxLength={120}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="nativeName"
          label={t("nativeName")}
          description={t("nativeNameHint")}
          defaultValue={person.nativeName ?? ""}
          maxLength={120}
        />
        <Select
          name="nativeLanguage"
          label={t("nativeLanguage")}
          placeholder={t("noLanguage")}
          defaultValue={person.nativeLanguage ?? ""}
          options={languageOptions(locale)}
        />
      </div>
    </>
  );
}

function OfficeFields({ person }: Pick<ProfileFormProps, "person">) {
  const t = useTranslations("profile");
  const locale = useLocale();
  return (
    <>
      <TextField name="position" label={t("position")} defaultValue={person.position} maxLength={200} />
      <TextField
        name="affiliation"
        label={t("affiliation")}
        description={t("affiliationHint")}
        defaultValue={person.affiliation}
        maxLength={200}
      />
      {(person.position || person.affiliation) && (
        <Checkbox name="moved" value="yes" label={t("moved")} description={t("movedHint")} />
      )}
      <Select
        name="country"
        label={t("country")}
        placeholder={t("noCountry")}
        defaultValue={person.country}
        options={countryOptions(locale)}
      />
    </>
  );
}
