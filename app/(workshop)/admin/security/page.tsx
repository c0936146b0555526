import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { DemandForm } from "#components/factor/demand-form.tsx";
import { TitledLink } from "#components/group/titled-link.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { readDemand } from "#lib/domain/factors/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";
import { demandFactorsAction } from "./actions.ts";

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireDemand = cache(async () => {
  const actor = await requireActor();
  return { actor, demand: (await readDemand(actor)) ?? notFound() };
});

export async function generateMetadata(): Promise<Metadata> {
  await requireDemand();
  const t = await getTranslations("security.demand");
  return { title: t("title") };
}

export default async function AdminSecurityPage() {
  const { actor, demand } = await requireDemand();
  const { token } = await signInHere();
  const [t, fresh] = await Promise.all([getTranslations("security"), requireFresh(actor, token)]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid gap-4">
        <Way />
        <PageHeading title={t("demand.title")} standfirst={t("demand.standfirst")} />
        <p className="max-w-measure">{t(demand.demanded ? "demand.isOn" : "demand.isOff")}</p>
        <p className="max-w-measure text-quiet">
          {t("demand.standing", { all: demand.all, without: demand.without })}
        </p>
        {!fresh.ok && <ConfirmFirst back="/admin/security" />}
        {fresh.ok && !fresh.value.twoFactors && <OwnFirst />}
        {fresh.ok && fresh.value.twoFactors && (
          <DemandForm action={demandFactorsAction} demanded={demand.demanded} />
        )}
      </div>
      <TitledLink
        id="clear"
        href="/admin/accounts"
        title={t("clear.title")}
        lead={t("clear.lead")}
        link={t("clear.link")}
      />
    </div>
  );
}

async function OwnFirst() {
  const t = await getTranslations("security.demand");
  return (
    <p className="max-w-measure">
      {t("ownFirst")}{" "}
      <a href="/account/security" className="link target">
        {t("ownLink")}
      </a>
    </p>
  );
}

async function Way() {
  const t = await getTranslations("group.administration");
  return <Breadcrumbs crumbs={[{ href: "/admin", label: t("title") }]} />;
}
