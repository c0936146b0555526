import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptInvitationForm } from "#components/account/accept-invitation-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findOpenInvitation, type OpenInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { acceptInvitationAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.invitation");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title: t("title"), referrer: "same-origin", robots: { index: false } };
}

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const invitation = await findOpenInvitation(token);
  return invitation ? <Open {...{ token, invitation }} /> : <Closed />;
}

async function Open({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const t = await getTranslations("account.invitation");
  const { email, group, review, hasAccount } = invitation;
  const title = group ? t("toGroup", { group }) : t("toAdminister");
  return (
    <>
      <PageHeading
        title={review && group ? t("toReview", { of: review.of, group }) : title}
        standfirst={t(hasAccount ? "knownAccount" : "newAccount", { email })}
      />
      {review && (
        <div className="mb-6 grid max-w-measure gap-2">
          <p>{t("reviewMeans")}</p>
          <p>
            {t("reviewCloses")} <DateTime at={review.closesAt} zone="UTC" />
          </p>
        </div>
      )}
      <AcceptInvitationForm action={acceptInvitationAction} {...{ token, invitation }} />
    </>
  );
}

async function Closed() {
  const t = await getTranslations("account.invitation");
  return (
    <>
      <PageHeading title={t("closedTitle")} standfirst={t("closed")} />
      <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
    </>
  );
}
