import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubscribeForm } from "#components/subscription/subscribe-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findSubject } from "#lib/domain/subscriptions/find-subject.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { subscribeAction } from "../actions.ts";
import { titleOf } from "../title-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscription");
  return { title: t("title"), robots: { index: false } };
}

const intros = { group: "intro", work: "work.intro", topic: "topic.intro" } as const;

export default async function NewSubscriptionPage({ searchParams }: PageProps<"/subscriptions/new">) {
  const { email, busy, ...asked } = await searchParams;
  const wanted = wantedIn(asked);
  const subject = (await findSubject(wanted)) ?? notFound();
  const t = await getTranslations("subscription");
  return (
    <>
      <PageHeading
        title={titleOf(t, subject)}
        standfirst={t(busy ? "busy" : email ? "notAnAddress" : intros[subject.kind])}
      />
      <SubscribeForm
        action={subscribeAction}
        wanted={wanted}
        email={typeof email === "string" ? email.slice(0, 254) : ""}
      />
    </>
  );
}

/** What an address asks for; whatever cannot be it is left out. */
function wantedIn(asked: Record<string, string | string[] | undefined>): Record<string, string> {
  const found = Object.entries(asked).flatMap(([name, value]) => {
    if (typeof value !== "string") return [];
    if (name === "work") return [[name, value.slice(0, 100)]];
    const slug = name === "group" || name === "topic" ? readSlug(value) : null;
    return slug ? [[name, slug]] : [];
  });
  return Object.fromEntries(found);
}
