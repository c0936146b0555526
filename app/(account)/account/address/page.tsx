import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskAddressForm } from "#components/account/ask-address-form.tsx";
import { PendingAddress } from "#components/account/pending-address.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readAddressChange } from "#lib/domain/accounts/find-address-change.ts";
import { readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { requireFreshHere } from "#lib/web/require-fresh-here.ts";
import { askForAddressAction, cancelOwnAddressChangeAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.address");
  return { title: t("title") };
}

export default async function AddressPage() {
  const actor = await requireActor();
  await requireFreshHere(actor, "/account/address");
  const [t, account, email, change] = await Promise.all([
    getTranslations("doors.address"),
    getTranslations("account.account"),
    readOwnEmail(actor),
    readAddressChange(actor),
  ]);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead", { email })} />
      </div>
      {change && (
        <TitledSection id="pending" title={t("pending")} lead={t("pendingLead")}>
          <PendingAddress change={change} cancel={cancelOwnAddressChangeAction} />
        </TitledSection>
      )}
      <AskAddressForm action={askForAddressAction} />
    </div>
  );
}
