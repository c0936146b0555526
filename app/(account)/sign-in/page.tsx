import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OtherWaysIn } from "#components/account/other-ways-in.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findActor } from "#lib/web/current-actor.ts";
import { signInAction } from "./actions.ts";
import { destinationOf } from "./destination-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const destination = destinationOf((await searchParams).next);
  if (await findActor()) redirect(destination);
  const t = await getTranslations("account.signIn");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <SignInForm action={signInAction} next={destination} />
      <OtherWaysIn next={destination} />
      <p className="mt-8 max-w-md text-sm text-quiet">{t("noAccount")}</p>
    </>
  );
}
