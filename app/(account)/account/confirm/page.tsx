import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmByPassword } from "#components/account/confirm-by-password.tsx";
import { ConfirmElsewhere } from "#components/account/confirm-elsewhere.tsx";
import { CodeForm } from "#components/factor/code-form.tsx";
import { PasskeyForm } from "#components/factor/passkey-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listIdentities } from "#lib/domain/accounts/list-identities.ts";
import { hasPassword } from "#lib/domain/accounts/queries.ts";
import { offerProof } from "#lib/domain/factors/offer-passkey.ts";
import { listOfferedProofs } from "#lib/domain/factors/queries.ts";
import { settings } from "#lib/infra/settings.ts";
import { confirmElsewhere, saidOnReturn } from "#lib/web/confirm-address.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { readServiceName } from "#lib/web/service-name.ts";
import { destinationOf } from "../../sign-in/destination-of.ts";
import { confirmByCodeAction, confirmByPasskeyAction, confirmSignInAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.confirm");
  return { title: t("title") };
}

/** Proves again who one is, and leads back to where it was asked for. */
export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const actor = await requireActor();
  const { next: asked, said } = await searchParams;
  const next = destinationOf(asked, "/account");
  const [t, account, refusals, withPassword, offered, service] = await Promise.all([
    getTranslations("security.confirm"),
    getTranslations("account.account"),
    getTranslations("refusals"),
    hasPassword(actor),
    listOfferedProofs(actor),
    findOwnService(actor),
  ]);
  const problem = saidOnReturn.find((kind) => kind === said);
  const passkey = offered.passkey ? await offerProof("confirm", actor.accountId) : null;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-8">
      <div>
        <Breadcrumbs crumbs={[{ href: "/account", label: account("title") }]} />
        <PageHeading title={t("title")} standfirst={t("lead")} />
      </div>
      {problem && <FormMessage tone="problem">{refusals(problem)}</FormMessage>}
      {withPassword && <ConfirmByPassword action={confirmSignInAction} next={next} />}
      {offered.code && <CodeForm action={confirmByCodeAction} next={next} />}
      {passkey && <PasskeyForm action={confirmByPasskeyAction} ceremony={{ get: passkey }} next={next} />}
      {service && <ConfirmElsewhere href={confirmElsewhere(next)} service={service} />}
      <p className="text-sm text-quiet">{t("otherwise")}</p>
    </div>
  );
}

/** What people call the service that can vouch for the actor: one is set, and they have linked it. Null otherwise. */
async function findOwnService(actor: SignedInActor): Promise<string | null> {
  const { oidc } = settings();
  const isLinked = oidc && (await listIdentities(actor)).some(({ issuer }) => issuer === oidc.issuer);
  return isLinked ? readServiceName() : null;
}
