import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "#components/account/change-password-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { hasPassword, readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { requireFreshHere } from "#lib/web/require-fresh-here.ts";
import { changePasswordAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.password");
  return { title: t("title") };
}

export default async function PasswordPage({ searchParams }: PageProps<"/account/password">) {
  const actor = await requireActor();
  await requireFreshHere(actor, "/account/password");
  const { changed } = await searchParams;
  const [t, account, email, isThere] = await Promise.all([
    getTranslations("doors.password"),
    getTranslations("account.account"),
    readOwnEmail(actor),
    hasPassword(actor),
  ]);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-6">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t(isThere ? "lead" : "first")} />
      </div>
      {changed && <FormMessage tone="success">{t("changed")}</FormMessage>}
      <ChangePasswordForm action={changePasswordAction} email={email} />
    </div>
  );
}
