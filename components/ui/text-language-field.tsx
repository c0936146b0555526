import { useLocale, useTranslations } from "next-intl";
import { textLanguages } from "#lib/base/text-languages.ts";
import { languageName } from "./language-name.ts";
import { Select } from "./select.tsx";

/** What a text is written in: it is spelled, hyphenated, read aloud and printed accordingly. */
export function TextLanguageField({ chosen }: { chosen: string }) {
  const t = useTranslations("ui");
  const locale = useLocale();
  return (
    <Select
      name="language"
      label={t("textLanguage")}
      options={textLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
      defaultValue={chosen}
      required
    />
  );
}
