import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmByPassword } from "#components/account/confirm-by-password.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { hasPassword } from "#lib/domain/accounts/queries.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { confirmSignInAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.confirm");
  return { title: t("title") };
}

/** Proves again who one is, and leads back to where it was asked for. */
export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const actor = await requireActor();
  const { next } = await searchParams;
  const destination = landing(typeof next === "string" && next.length <= 500 ? next : "/account");
  const [t, account, withPassword] = await Promise.all([
    getTranslations("security.confirm"),
    getTranslations("account.account"),
    hasPassword(actor),
  ]);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      {withPassword && <ConfirmByPassword action={confirmSignInAction} next={destination} />}
      <p className="text-sm text-quiet">{t("otherwise")}</p>
    </div>
  );
}
