import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { AccountCard } from "#lib/domain/accounts/types.ts";

/** Who can sign in; each name leads to what can be done with the account. */
export function AccountsTable({ accounts }: { accounts: readonly AccountCard[] }) {
  const t = useTranslations("audit.accounts");
  const columns: Column<AccountCard>[] = [
    {
      key: "name",
      header: t("name"),
      isRowHeader: true,
      cell: ({ id, name }) => (
        <Link href={`/admin/accounts/${id}`} prefetch={false} className="link target">
          {name}
        </Link>
      ),
    },
    { key: "email", header: t("email"), cell: ({ email }) => <span className="break-all">{email}</span> },
    { key: "groups", header: t("groups"), align: "end", cell: ({ groups }) => groups },
    {
      key: "lastSignIn",
      header: t("lastSignIn"),
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Day on={lastSignInAt} /> : t("never")),
    },
    {
      key: "secondFactor",
      header: t("secondFactor"),
      cell: ({ hasSecondFactor }) => t(hasSecondFactor ? "yes" : "no"),
    },
    { key: "state", header: t("state"), cell: (account) => <AccountBadges account={account} /> },
  ];
  return <Table caption={t("caption")} columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}

/** Whether an account can be used, and whether its owner administers. */
export function AccountBadges({ account }: { account: Pick<AccountCard, "disabledAt" | "administrator"> }) {
  const t = useTranslations("audit.accounts");
  return (
    <span className="flex flex-wrap gap-1.5">
      {account.disabledAt ? <Badge tone="danger">{t("disabled")}</Badge> : <Badge>{t("active")}</Badge>}
      {account.administrator && <Badge tone="accent">{t("administrator")}</Badge>}
    </span>
  );
}
