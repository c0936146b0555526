import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SubscriptionDoor } from "#components/subscription/subscription-door.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findSubscription } from "#lib/domain/subscriptions/queries.ts";
import { confirmSubscriptionAction, endSubscriptionAction } from "../actions.ts";
import { titleOf } from "../title-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscription");
  // The address holds the secret: no other site is told it. (With "no-referrer" the form would come from nowhere.)
  return { title: t("title"), referrer: "same-origin", robots: { index: false } };
}

const standings = {
  group: { confirmed: "confirmed", unconfirmed: "unconfirmed" },
  work: { confirmed: "work.confirmed", unconfirmed: "work.unconfirmed" },
  topic: { confirmed: "topic.confirmed", unconfirmed: "topic.unconfirmed" },
} as const;

/** Opening it changes nothing: scanners of mail open links, and press no buttons. */
export default async function SubscriptionPage({ params }: PageProps<"/subscriptions/[token]">) {
  const { token } = await params;
  const subscription = await findSubscription(token);
  const t = await getTranslations("subscription");
  if (!subscription) {
    return (
      <>
        <PageHeading title={t("ended")} standfirst={t("endedText")} />
        <LinkButton href="/groups">{t("sent.groups")}</LinkButton>
      </>
    );
  }
  const { subject, email, confirmed } = subscription;
  return (
    <>
      <PageHeading
        title={titleOf(t, subject)}
        standfirst={t(standings[subject.kind][confirmed ? "confirmed" : "unconfirmed"], { email })}
      />
      <SubscriptionDoor
        {...{ token, confirmed }}
        confirm={confirmSubscriptionAction}
        end={endSubscriptionAction}
      />
    </>
  );
}
