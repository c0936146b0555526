import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscription.sent");
  return { title: t("title"), robots: { index: false } };
}

export default async function SubscriptionSentPage() {
  const t = await getTranslations("subscription.sent");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("text")} />
      <LinkButton href="/groups">{t("groups")}</LinkButton>
    </>
  );
}
