import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { landing } from "#lib/domain/accounts/rules.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { signInAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const destination = landing(typeof next === "string" && next.length <= 500 ? next : undefined);
  if (await findActor()) redirect(destination);
  const t = await getTranslations("account.signIn");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <SignInForm action={signInAction} next={destination} />
      <p className="mt-8 max-w-md text-sm text-quiet">{t("noAccount")}</p>
    </>
  );
}
