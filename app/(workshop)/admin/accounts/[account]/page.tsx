import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { AccountSteps } from "#components/administration/account-steps.tsx";
import { AccountBadges } from "#components/administration/accounts-table.tsx";
import { auditAddress } from "#components/audit/audit-address.ts";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { DeleteAccountOf } from "#components/personal-data/delete-account-of.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findAccount } from "#lib/domain/accounts/list-accounts.ts";
import { readOutlookOf } from "#lib/domain/personal-data/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { isFreshHere } from "#lib/web/require-fresh-here.ts";
import {
  clearFactorsAction,
  deleteAccountOfAction,
  disableAccountAction,
  enableAccountAction,
  endSignInsOfAction,
  makeAdministratorAction,
  unmakeAdministratorAction,
} from "../actions.ts";

type Props = PageProps<"/admin/accounts/[account]">;

const actions = {
  disable: disableAccountAction,
  enable: enableAccountAction,
  end: endSignInsOfAction,
  clear: clearFactorsAction,
  make: makeAdministratorAction,
  unmake: unmakeAdministratorAction,
};

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireAccount = cache(async (part: string) => {
  const actor = await requireActor();
  const id = z.uuid().safeParse(part);
  const account = id.success ? await findAccount(actor, id.data) : null;
  return account ? { actor, account } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account } = await requireAccount((await params).account);
  const t = await getTranslations("audit.accounts");
  return { title: `${account.name} · ${t("title")}` };
}

export default async function AccountPage({ params }: Props) {
  const { actor, account } = await requireAccount((await params).account);
  const [t, admin] = await Promise.all([
    getTranslations("audit.accounts"),
    getTranslations("group.administration"),
  ]);
  const { groups, signIns } = account;
  const crumbs = [
    { href: "/admin", label: admin("title") },
    { href: "/admin/accounts", label: t("title") },
  ];
  return (
    <div className="grid grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={crumbs} />
        <PageHeading
          title={account.name}
          standfirst={account.email}
          facts={t("facts", { groups, signIns })}
        />
        <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <AccountBadges account={account} />
          <a href={auditAddress({ subject: account.id })} className="link target">
            {t("whatHappened")}
          </a>
        </p>
      </div>
      {account.id === actor.accountId ? (
        <p className="max-w-measure">{t("own")}</p>
      ) : (
        <OfAnother {...{ actor, account }} />
      )}
    </div>
  );
}

async function OfAnother({ actor, account }: Awaited<ReturnType<typeof requireAccount>>) {
  const [t, isFresh, outlook] = await Promise.all([
    getTranslations("audit.accounts"),
    isFreshHere(actor),
    readOutlookOf(actor, account.id),
  ]);
  return (
    <>
      <div className="grid grid-cols-1 gap-6">
        {!isFresh && <ConfirmFirst back={`/admin/accounts/${account.id}`} says={t("proveFirst")} />}
        <AccountSteps account={account} actions={actions} />
      </div>
      {outlook && <DeleteAccountOf action={deleteAccountOfAction} {...{ account, outlook, isFresh }} />}
    </>
  );
}
