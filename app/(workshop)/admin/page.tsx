import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CreateGroupForm } from "#components/group/create-group-form.tsx";
import { GroupTitles } from "#components/group/group-titles.tsx";
import { TitledLink } from "#components/group/titled-link.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readInstallation } from "#lib/domain/groups/read-installation.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { createGroupAction } from "./actions.ts";

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireInstallation = cache(async () => (await readInstallation(await requireActor())) ?? notFound());

export async function generateMetadata(): Promise<Metadata> {
  await requireInstallation();
  const t = await getTranslations("group.administration");
  return { title: t("title") };
}

export default async function AdministrationPage() {
  const { accounts, groups } = await requireInstallation();
  const t = await getTranslations("group.administration");
  const institution = await getTranslations("institution");
  const security = await getTranslations("security.demand");
  const audit = await getTranslations("audit");
  const mails = await getTranslations("notifications.failed");
  const retention = await getTranslations("data.retention");
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHeading title={t("title")} standfirst={t("lead")} facts={t("accounts", { count: accounts })} />
      <TitledLink
        id="institution"
        href="/admin/institution"
        title={institution("title")}
        lead={institution("standfirst")}
        link={institution("link")}
      />
      <TitledLink
        id="accounts"
        href="/admin/accounts"
        title={audit("accounts.title")}
        lead={audit("accounts.lead")}
        link={audit("accounts.link")}
      />
      <TitledLink
        id="security"
        href="/admin/security"
        title={security("title")}
        lead={security("standfirst")}
        link={security("link")}
      />
      <TitledLink
        id="audit"
        href="/admin/audit"
        title={audit("title")}
        lead={audit("lead")}
        link={audit("link")}
      />
      <TitledLink
        id="mails"
        href="/admin/mails"
        title={mails("title")}
        lead={mails("lead")}
        link={mails("link")}
      />
      <TitledLink
        id="retention"
        href="/admin/retention"
        title={retention("title")}
        lead={retention("lead")}
        link={retention("link")}
      />
      <TitledSection id="groups" title={t("groups")}>
        <GroupTitles groups={groups} />
      </TitledSection>
      <TitledSection id="create" title={t("create")} lead={t("createLead")}>
        <CreateGroupForm action={createGroupAction} />
      </TitledSection>
    </div>
  );
}
