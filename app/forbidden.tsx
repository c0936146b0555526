import { useTranslations } from "next-intl";
import { PlainFrame } from "./plain-frame.tsx";

/** Visible, but not allowed. */
export default function ForbiddenPage() {
  const t = useTranslations("errors.forbidden");
  return (
    <PlainFrame title={t("title")}>
      <p>{t("text")}</p>
    </PlainFrame>
  );
}
