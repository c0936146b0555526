import { useTranslations } from "next-intl";
import { NoPage } from "../no-page.tsx";

/** A link that opens nothing, or opens nothing any more, inside the frame of the copies. */
export default function NoCopy() {
  const t = useTranslations("errors.notFound");
  return (
    <NoPage title={t("title")}>
      <p>{t("text")}</p>
    </NoPage>
  );
}
