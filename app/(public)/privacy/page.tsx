import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readLegalWords } from "#lib/domain/institution/queries.ts";
import { alternatesOf } from "../alternates.ts";
import { Statement } from "../statement.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.privacy");
  return { title: t("title"), description: t("standfirst"), alternates: await alternatesOf("/privacy") };
}

export default async function PrivacyPage() {
  const t = await getTranslations("public.privacy");
  const { name, privacy } = await readLegalWords();
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      <Statement
        own={{ name, words: privacy }}
        parts={[
          { heading: t("readersHeading"), text: t("readers") },
          { heading: t("toldHeading"), text: t("told") },
          { heading: t("membersHeading"), text: t("members") },
          { heading: t("discussionsHeading"), text: t("discussions") },
          { heading: t("publicHeading"), text: t("public") },
          { heading: t("contactHeading"), text: t("contact", { institution: name }) },
        ]}
      />
    </>
  );
}
