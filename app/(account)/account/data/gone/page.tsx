import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgetDevice } from "#components/device/forget-device-now.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data.gone");
  return { title: t("title") };
}

/** Where somebody ends up who has no account any more. */
export default async function GonePage() {
  const t = await getTranslations("data.gone");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <ForgetDevice />
      <p>
        <LinkButton href="/">{t("home")}</LinkButton>
      </p>
    </>
  );
}
