import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewPasskeyForm } from "#components/factor/new-passkey-form.tsx";
import { SetUpAuthenticator } from "#components/factor/set-up-authenticator.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { offerNewPasskey } from "#lib/domain/factors/offer-passkey.ts";
import { listOfferedProofs } from "#lib/domain/factors/queries.ts";
import { findSetup } from "#lib/web/authenticator-setup.ts";
import { requirePending } from "#lib/web/pending-sign-in.ts";
import { destinationOf } from "../destination-of.ts";
import { beginEnrolmentAction, enrolAuthenticatorAction, enrolPasskeyAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.enrol");
  return { title: t("title"), robots: { index: false } };
}

/** Where whoever has to have a second factor, and has none, makes it. There is no sign-in before. */
export default async function EnrolPage({ searchParams }: PageProps<"/sign-in/enrol">) {
  const next = destinationOf((await searchParams).next);
  const { accountId, device } = await requirePending(next);
  const { code, passkey } = await listOfferedProofs({ accountId });
  if (code || passkey) redirect(`/sign-in/second?next=${encodeURIComponent(next)}`);
  const [t, setup, create] = await Promise.all([
    getTranslations("security"),
    findSetup(accountId),
    offerNewPasskey(accountId),
  ]);
  return (
    <>
      <PageHeading title={t("enrol.title")} standfirst={t("enrol.lead")} facts={t("enrol.time")} />
      <div className="grid grid-cols-1 gap-10">
        <TitledSection id="authenticator" title={t("authenticator.title")} lead={t("authenticator.lead")}>
          <SetUpAuthenticator
            setup={setup}
            begin={beginEnrolmentAction}
            finish={enrolAuthenticatorAction}
            next={next}
          />
        </TitledSection>
        <TitledSection id="passkeys" title={t("passkeys.title")} lead={t("passkeys.lead")}>
          <NewPasskeyForm action={enrolPasskeyAction} ceremony={{ create }} device={device} next={next} />
        </TitledSection>
      </div>
    </>
  );
}
