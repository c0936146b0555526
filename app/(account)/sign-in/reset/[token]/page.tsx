import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetPasswordForm } from "#components/account/reset-password-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findMailLink } from "#lib/domain/accounts/take-mail-link.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { ClosedLink } from "../../closed-link.tsx";
import { resetPasswordAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doors.reset");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title: t("openTitle"), referrer: "same-origin", robots: { index: false } };
}

export default async function ResetPasswordPage({ params }: PageProps<"/sign-in/reset/[token]">) {
  const { token } = await params;
  const link = await findMailLink("reset", { token, ...(await requestOrigin()) });
  if (!link) return <ClosedLink again="/sign-in/reset" />;
  const t = await getTranslations("doors.reset");
  const { email } = link;
  return (
    <>
      <PageHeading title={t("openTitle")} standfirst={t("open", { email })} />
      <ResetPasswordForm action={resetPasswordAction} {...{ token, email }} />
    </>
  );
}
