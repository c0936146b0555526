import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOutForm } from "#components/device/sign-out-form.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireActor } from "#lib/web/current-actor.ts";
import { signOutAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signOut");
  return { title: t("title") };
}

export default async function SignOutPage() {
  await requireActor();
  const t = await getTranslations("account.signOut");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <SignOutForm action={signOutAction} className="flex flex-wrap gap-3">
        <button type="submit" className={buttonStyle("primary")}>
          {t("submit")}
        </button>
        <LinkButton href="/workspace">{t("stay")}</LinkButton>
      </SignOutForm>
    </>
  );
}
