import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RetentionForm } from "#components/institution/retention-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readRetention } from "#lib/domain/institution/kept-days.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { setRetentionAction } from "./actions.ts";

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireRetention = cache(async () => (await readRetention(await requireActor())) ?? notFound());

export async function generateMetadata(): Promise<Metadata> {
  await requireRetention();
  const t = await getTranslations("data.retention");
  return { title: t("title") };
}

export default async function RetentionPage() {
  const things = await requireRetention();
  const [t, administration] = await Promise.all([
    getTranslations("data.retention"),
    getTranslations("group.administration"),
  ]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <Breadcrumbs crumbs={[{ href: "/admin", label: administration("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      <RetentionForm action={setRetentionAction} things={things} />
    </div>
  );
}
