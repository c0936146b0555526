import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AcceptInvitationForm } from "#components/account/accept-invitation-form.tsx";
import { AcceptOwnForm } from "#components/account/accept-own-form.tsx";
import { DeclineForm } from "#components/account/decline-form.tsx";
import { InvitationTerms } from "#components/account/invitation-terms.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { findOpenInvitation, type OpenInvitation, wasDeclined } from "#lib/domain/groups/find-invitation.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { acceptInvitationAction, acceptOwnInvitationAction, declineInvitationAction } from "./actions.ts";

type Props = PageProps<"/invitations/[token]">;

const findInvitation = cache((token: string) => findOpenInvitation(token));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("account.invitation");
  const title = t((await findInvitation((await params).token)) ? "title" : "closedTitle");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title, referrer: "same-origin", robots: { index: false } };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) return <Closed declined={await wasDeclined(token)} />;
  const actor = await findActor();
  return <Open {...{ token, invitation }} mine={actor && (await readOwnEmail(actor))} />;
}

type OpenProps = { token: string; invitation: OpenInvitation; mine: string | null };

async function Open({ token, invitation, mine }: OpenProps) {
  const t = await getTranslations("account.invitation");
  const { group, review } = invitation;
  const title = group ? t("toGroup", { group }) : t("toAdminister");
  return (
    <div className="grid grid-cols-1 gap-8">
      <div>
        <PageHeading title={review && group ? t("toReview", { of: review.of, group }) : title} />
        <InvitationTerms invitation={invitation} />
      </div>
      {mine === invitation.email ? (
        <AcceptOwnForm action={acceptOwnInvitationAction} {...{ token, email: mine }} />
      ) : (
        <Elsewise {...{ token, invitation, mine }} />
      )}
      <DeclineForm action={declineInvitationAction} token={token} />
    </div>
  );
}

/** For whoever is not signed in with the address of the invitation. */
async function Elsewise({ token, invitation, mine }: OpenProps) {
  const t = await getTranslations("account.invitation");
  const members = await getTranslations("members.invitation");
  const { email, hasAccount } = invitation;
  const next = encodeURIComponent(`/invitations/${token}`);
  return (
    <div className="grid max-w-measure grid-cols-1 gap-5">
      <p>
        {mine
          ? members("otherAccount", { mine, email })
          : t(hasAccount ? "knownAccount" : "newAccount", { email })}
      </p>
      <AcceptInvitationForm action={acceptInvitationAction} {...{ token, invitation }} />
      {!mine && hasAccount && (
        <a href={`/sign-in?next=${next}`} className="link target inline-flex items-center justify-self-start">
          {members("signInFirst")}
        </a>
      )}
    </div>
  );
}

async function Closed({ declined }: { declined: boolean }) {
  const t = await getTranslations("account.invitation");
  const members = await getTranslations("members.invitation");
  if (declined) return <PageHeading title={members("declinedTitle")} standfirst={members("declined")} />;
  return (
    <>
      <PageHeading title={t("closedTitle")} standfirst={t("closed")} />
      <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
    </>
  );
}
