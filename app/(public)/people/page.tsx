import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicPeople } from "#components/person/public-people.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { visitor } from "#lib/base/actor.ts";
import { listPeople } from "#lib/domain/people/queries.ts";
import { alternatesOf } from "../alternates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("public.people");
  return { title: t("title"), description: t("standfirst"), alternates: await alternatesOf("/people") };
}

export default async function PeoplePage() {
  const t = await getTranslations("public.people");
  const people = await listPeople(visitor);
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("standfirst")} />
      {people.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <PublicPeople people={people} />
      )}
    </>
  );
}
