import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type Language, languages } from "#lib/base/languages.ts";
import { ownName } from "#lib/base/own-name.ts";

export type LanguageFormProps = { chosen: Language | null };

/** A plain form: the page that answers it speaks the language that was chosen. */
export function LanguageForm({ chosen }: LanguageFormProps) {
  const t = useTranslations("account.language");
  return (
    <form action="/account/language" method="post" className="grid max-w-md grid-cols-1 gap-4">
      <Select
        name="language"
        label={t("label")}
        description={t("hint")}
        placeholder={t("asBrowser")}
        defaultValue={chosen ?? ""}
        options={languages.map((language) => ({ value: language, label: ownName(language) }))}
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
