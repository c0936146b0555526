import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubscribeForm } from "#components/subscription/subscribe-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findAnnouncedGroup } from "#lib/domain/groups/queries.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { subscribeAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscription");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewSubscriptionPage({ searchParams }: PageProps<"/subscriptions/new">) {
  const { group: asked, email, busy } = await searchParams;
  const slug = typeof asked === "string" ? readSlug(asked) : null;
  const group = slug && (await findAnnouncedGroup(slug));
  if (!group || group.concludedAt) notFound();
  const t = await getTranslations("subscription");
  return (
    <>
      <PageHeading
        title={t("toldOf", { group: group.name })}
        standfirst={t(busy ? "busy" : email ? "notAnAddress" : "intro")}
      />
      <SubscribeForm
        action={subscribeAction}
        group={group.slug}
        email={typeof email === "string" ? email.slice(0, 254) : ""}
      />
    </>
  );
}
