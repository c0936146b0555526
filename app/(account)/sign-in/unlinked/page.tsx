import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readServiceName } from "#lib/web/service-name.ts";

export async function generateMetadata(): Promise<Metadata> {
  if (!readServiceName()) notFound();
  const t = await getTranslations("doors.unlinked");
  return { title: t("title"), robots: { index: false } };
}

/** A service vouched for somebody whom no account here has linked. */
export default async function UnlinkedPage() {
  const name = readServiceName() ?? notFound();
  const t = await getTranslations("doors.unlinked");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("text", { name })} />
      <p className="mb-6 max-w-measure">{t("nobody")}</p>
      <LinkButton href="/sign-in?next=/account/identities">{t("signIn")}</LinkButton>
    </>
  );
}
