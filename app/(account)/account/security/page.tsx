import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthenticatorSection } from "#components/factor/authenticator-section.tsx";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { PasskeysSection } from "#components/factor/passkeys-section.tsx";
import { RecoveryCodesSection } from "#components/factor/recovery-codes-section.tsx";
import { Said } from "#components/factor/said.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { offerNewPasskey } from "#lib/domain/factors/offer-passkey.ts";
import { readFactors } from "#lib/domain/factors/queries.ts";
import { findSetup } from "#lib/web/authenticator-setup.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";
import * as actions from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security");
  return { title: t("title") };
}

export default async function SecurityPage({ searchParams }: PageProps<"/account/security">) {
  const actor = await requireActor();
  const { token, device } = await signInHere();
  const [t, { said }, factors, { ok: isFresh }, setup, create] = await Promise.all([
    getTranslations("security"),
    searchParams,
    readFactors(actor),
    requireFresh(actor, token),
    findSetup(actor.accountId),
    offerNewPasskey(actor.accountId),
  ]);
  const { authenticatorSince, passkeys, recoveryCodesLeft, demanded } = factors;
  const hasFactor = authenticatorSince !== null || passkeys.length > 0;
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid gap-4">
        <Way />
        <PageHeading
          title={t("title")}
          standfirst={t("standfirst")}
          facts={t(hasFactor ? "twice" : "once")}
        />
        <Said said={said} />
        {demanded && <p className="max-w-measure">{t("demanded")}</p>}
        {!isFresh && <ConfirmFirst back="/account/security" />}
      </div>
      <TitledSection id="authenticator" title={t("authenticator.title")} lead={t("authenticator.lead")}>
        <AuthenticatorSection
          since={authenticatorSince}
          setup={setup}
          offered={isFresh}
          actions={{
            begin: actions.beginSetupAction,
            finish: actions.addAuthenticatorAction,
            remove: actions.removeAuthenticatorAction,
          }}
        />
      </TitledSection>
      <TitledSection id="passkeys" title={t("passkeys.title")} lead={t("passkeys.lead")}>
        <PasskeysSection
          passkeys={passkeys}
          remove={actions.removePasskeyAction}
          adding={isFresh ? { action: actions.addPasskeyAction, ceremony: { create }, device } : null}
        />
      </TitledSection>
      <TitledSection id="codes" title={t("codes.title")} lead={t("codes.lead")}>
        <RecoveryCodesSection left={recoveryCodesLeft} hasFactor={hasFactor} />
      </TitledSection>
      <TitledSection id="sessions" title={t("sessions.title")} lead={t("sessions.lead")}>
        <a href="/account#sessions" className="link target inline-flex items-center">
          {t("sessions.link")}
        </a>
      </TitledSection>
    </div>
  );
}

async function Way() {
  const t = await getTranslations("account.account");
  return <Breadcrumbs crumbs={[{ href: "/account", label: t("title") }]} />;
}
