import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TitledSection } from "#components/group/titled-section.tsx";
import { DataExports } from "#components/personal-data/data-exports.tsx";
import { DeleteAccount } from "#components/personal-data/delete-account.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { listExports, readOutlook } from "#lib/domain/personal-data/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { requireFreshHere } from "#lib/web/require-fresh-here.ts";
import { deleteAccountAction, requestExportAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data");
  return { title: t("title") };
}

export default async function DataPage() {
  const actor = await requireActor();
  await requireFreshHere(actor, "/account/data");
  const [t, account, email, exports, outlook] = await Promise.all([
    getTranslations("data"),
    getTranslations("account.account"),
    readOwnEmail(actor),
    listExports(actor),
    readOutlook(actor),
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      <TitledSection id="export" title={t("export.title")}>
        <DataExports action={requestExportAction} exports={exports} />
      </TitledSection>
      <TitledSection id="delete" title={t("delete.title")}>
        <DeleteAccount action={deleteAccountAction} email={email} outlook={outlook} />
      </TitledSection>
    </div>
  );
}
