import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the header, to `main`. */
export function SkipLink() {
  const t = useTranslations("frame");
  return (
    <a href="#main" className="skip-link no-print">
      {t("skip")}
    </a>
  );
}
