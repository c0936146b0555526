import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PlainFrame } from "./plain-frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title") };
}

/** What is not there and what is not visible look the same. */
export default function NotFoundPage() {
  const t = useTranslations("errors.notFound");
  return (
    <PlainFrame title={t("title")}>
      <p>{t("text")}</p>
    </PlainFrame>
  );
}
