import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ResetPasswordForm } from "#components/account/reset-password-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findMailLink } from "#lib/domain/accounts/take-mail-link.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { ClosedLink } from "../../closed-link.tsx";
import { resetPasswordAction } from "../actions.ts";

type Props = PageProps<"/sign-in/reset/[token]">;

const findLink = cache(async (token: string) => findMailLink("reset", { token, ...(await requestOrigin()) }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, closed, link] = await Promise.all([
    getTranslations("doors.reset"),
    getTranslations("doors.closed"),
    findLink((await params).token),
  ]);
  const title = link ? t("openTitle") : closed("title");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title, referrer: "same-origin", robots: { index: false } };
}

export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  const link = await findLink(token);
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
