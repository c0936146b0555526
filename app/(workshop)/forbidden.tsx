import { useTranslations } from "next-intl";
import { NoPage } from "../no-page.tsx";

/** Visible, but not allowed, inside the workshop's frame. */
export default function ForbiddenInside() {
  const t = useTranslations("errors.forbidden");
  return (
    <NoPage title={t("title")}>
      <p>{t("text")}</p>
    </NoPage>
  );
}
