import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FailedMails } from "#components/institution/failed-mails.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listFailedMails } from "#lib/domain/institution/failed-mails.ts";
import { requireActor } from "#lib/web/current-actor.ts";

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireFailedMails = cache(async () => (await listFailedMails(await requireActor())) ?? notFound());

export async function generateMetadata(): Promise<Metadata> {
  await requireFailedMails();
  const t = await getTranslations("notifications.failed");
  return { title: t("title") };
}

export default async function FailedMailsPage() {
  const mails = await requireFailedMails();
  const t = await getTranslations("notifications.failed");
  const administration = await getTranslations("group.administration");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/admin", label: administration("title") }]} />
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <FailedMails mails={mails} />
    </>
  );
}
