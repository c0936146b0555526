import { useTranslations } from "next-intl";

/** Light, dark or as the system. Answered by public/theme.js; not shown where scripts are off. */
export function AppearanceChoice() {
  const t = useTranslations("frame.appearance");
  return (
    <label className="needs-script no-print inline-flex items-center gap-2">
      {t("label")}
      <select
        data-theme-choice
        autoComplete="off"
        className="target rounded-md border border-edge bg-raised px-2 py-1"
      >
        <option value="">{t("system")}</option>
        <option value="light">{t("light")}</option>
        <option value="dark">{t("dark")}</option>
      </select>
    </label>
  );
}
