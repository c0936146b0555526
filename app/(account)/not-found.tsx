import { useTranslations } from "next-intl";
import { NoPage } from "../no-page.tsx";

/** What is not there and what is not visible look the same, inside the frame of whichever room one is in. */
export default function NothingBehindTheDoor() {
  const t = useTranslations("errors.notFound");
  return (
    <NoPage title={t("title")}>
      <p>{t("text")}</p>
    </NoPage>
  );
}
