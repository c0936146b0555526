import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { mailLinkMinutes } from "#lib/domain/accounts/rules.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.sent");
  return { title: t("title"), robots: { index: false } };
}

export default async function MailLinkSentPage() {
  const t = await getTranslations("doors.sent");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("text", { minutes: String(mailLinkMinutes) })} />
      <p className="mb-6 max-w-measure">{t("nothing")}</p>
      <LinkButton href="/sign-in">{t("back")}</LinkButton>
    </>
  );
}
