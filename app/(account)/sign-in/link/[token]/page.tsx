import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MailLinkDoor } from "#components/account/mail-link-door.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findMailLink } from "#lib/domain/accounts/take-mail-link.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { ClosedLink } from "../../closed-link.tsx";
import { signInByLinkAction } from "../actions.ts";

type Props = PageProps<"/sign-in/link/[token]">;

const findLink = cache(async (token: string) =>
  findMailLink("sign_in", { token, ...(await requestOrigin()) }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, closed, link] = await Promise.all([
    getTranslations("doors.link"),
    getTranslations("doors.closed"),
    findLink((await params).token),
  ]);
  const title = link ? t("openTitle") : closed("title");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title, referrer: "same-origin", robots: { index: false } };
}

/** Opening it uses nothing up: scanners of mail open links, and press no buttons. */
export default async function SignInLinkPage({ params }: Props) {
  const { token } = await params;
  const link = await findLink(token);
  if (!link) return <ClosedLink again="/sign-in/link" />;
  const t = await getTranslations("doors.link");
  const { email } = link;
  return (
    <>
      <PageHeading title={t("openTitle")} standfirst={t("open", { email })} />
      <MailLinkDoor action={signInByLinkAction} {...{ token, email }} />
    </>
  );
}
