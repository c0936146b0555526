import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readLegalWords } from "#lib/domain/institution/queries.ts";
import { alternatesOf } from "../alternates.ts";
import { Statement } from "../statement.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.accessibility");
  return {
    title: t("title"),
    description: t("standfirst"),
    alternates: await alternatesOf("/accessibility"),
  };
}

export default async function AccessibilityPage() {
  const t = await getTranslations("public.accessibility");
  const { name, accessibility } = await readLegalWords();
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      <Statement
        own={{ name, words: accessibility }}
        parts={[
          { heading: t("aimHeading"), text: t("aim") },
          { heading: t("notesHeading"), text: t("notes") },
          { heading: t("lightHeading"), text: t("light") },
          { heading: t("limitsHeading"), text: t("limits") },
          { heading: t("contactHeading"), text: t("contact", { institution: name }) },
        ]}
      />
    </>
  );
}
