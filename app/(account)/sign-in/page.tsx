import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OtherWaysIn } from "#components/account/other-ways-in.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { PasskeyForm } from "#components/factor/passkey-form.tsx";
import { Said } from "#components/factor/said.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { offerSignIn } from "#lib/domain/factors/offer-passkey.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { readServiceName } from "#lib/web/service-name.ts";
import { signInAction, signInWithPasskeyAction } from "./actions.ts";
import { destinationOf } from "./destination-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, error, said } = await searchParams;
  const destination = destinationOf(next);
  if (await findActor()) redirect(destination);
  const [t, ways, passkeys, asked] = await Promise.all([
    getTranslations("account.signIn"),
    getTranslations("doors.ways"),
    getTranslations("security.passkeys"),
    offerSignIn(),
  ]);
  const service = readServiceName();
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      {error && service && (
        <div className="mb-6">
          <FormMessage tone="problem">{ways("failed", { service })}</FormMessage>
        </div>
      )}
      {said && (
        <div className="mb-6">
          <Said said={said} />
        </div>
      )}
      <SignInForm action={signInAction} next={destination} />
      <div className="needs-script mt-8 grid gap-3">
        <p className="max-w-md text-sm text-quiet">{passkeys("useLead")}</p>
        <PasskeyForm action={signInWithPasskeyAction} ceremony={{ get: asked }} next={destination} />
      </div>
      <OtherWaysIn next={destination} service={service} />
      <p className="mt-8 max-w-md text-sm text-quiet">{t("noAccount")}</p>
    </>
  );
}
