import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmByPassword } from "#components/account/confirm-by-password.tsx";
import { CodeForm } from "#components/factor/code-form.tsx";
import { PasskeyForm } from "#components/factor/passkey-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { hasPassword } from "#lib/domain/accounts/queries.ts";
import { offerProof } from "#lib/domain/factors/offer-passkey.ts";
import { listOfferedProofs } from "#lib/domain/factors/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { destinationOf } from "../../sign-in/destination-of.ts";
import { confirmByCodeAction, confirmByPasskeyAction, confirmSignInAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.confirm");
  return { title: t("title") };
}

/** Proves again who one is, and leads back to where it was asked for. */
export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const actor = await requireActor();
  const next = destinationOf((await searchParams).next, "/account");
  const [t, account, withPassword, offered] = await Promise.all([
    getTranslations("security.confirm"),
    getTranslations("account.account"),
    hasPassword(actor),
    listOfferedProofs(actor),
  ]);
  const asked = offered.passkey ? await offerProof("confirm", actor.accountId) : null;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      {withPassword && <ConfirmByPassword action={confirmSignInAction} next={next} />}
      {offered.code && <CodeForm action={confirmByCodeAction} next={next} />}
      {asked && <PasskeyForm action={confirmByPasskeyAction} ceremony={{ get: asked }} next={next} />}
      <p className="text-sm text-quiet">{t("otherwise")}</p>
    </div>
  );
}
