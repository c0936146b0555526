import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountsTable } from "#components/administration/accounts-table.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { accountsPerPage, listAccounts } from "#lib/domain/accounts/list-accounts.ts";
import { accountChoiceSchema } from "#lib/domain/accounts/schema.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { requireActor } from "#lib/web/current-actor.ts";

export async function generateMetadata(): Promise<Metadata> {
  if (!mayAdminister(await requireActor())) notFound();
  const t = await getTranslations("audit.accounts");
  return { title: t("title") };
}

export default async function AccountsPage({ searchParams }: PageProps<"/admin/accounts">) {
  const asked = await searchParams;
  const choice = accountChoiceSchema.parse(asked);
  const { accounts, total } = (await listAccounts(await requireActor(), choice)) ?? notFound();
  const [t, admin, deletion] = await Promise.all([
    getTranslations("audit.accounts"),
    getTranslations("group.administration"),
    getTranslations("deletion"),
  ]);
  const { q, page } = choice;
  const hrefOf = (number: number) =>
    `/admin/accounts?${new URLSearchParams({ ...(q && { q }), page: String(number) })}`;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <Breadcrumbs crumbs={[{ href: "/admin", label: admin("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} facts={t("total", { count: total })} />
      </div>
      {asked.said === "deleted" && <FormMessage tone="success">{deletion("done")}</FormMessage>}
      <FilterForm
        label={t("search")}
        submit={t("submit")}
        clear={
          q && (
            <LinkButton href="/admin/accounts" variant="quiet">
              {t("showAll")}
            </LinkButton>
          )
        }
      >
        <TextField
          name="q"
          type="search"
          label={t("q")}
          defaultValue={q}
          maxLength={254}
          className="w-72 max-w-full"
        />
      </FilterForm>
      {accounts.length > 0 ? (
        <AccountsTable accounts={accounts} />
      ) : (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      )}
      <Pagination page={page} pages={Math.ceil(total / accountsPerPage)} hrefOf={hrefOf} />
    </div>
  );
}
