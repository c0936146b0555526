import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Deposits } from "#components/publication/deposits.tsx";
import { OwnRelations } from "#components/publication/own-relations.tsx";
import { RelateForm } from "#components/publication/relate-form.tsx";
import { TopicsForm } from "#components/publication/topics-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listDeposits } from "#lib/domain/publications/list-deposits.ts";
import { findOwnPublication, listRelatable } from "#lib/domain/publications/list-own-publications.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { settings } from "#lib/infra/settings.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import {
  noteRegisteredAction,
  relatePublicationAction,
  sendDepositAgainAction,
  setTopicsAction,
  unrelatePublicationAction,
} from "../actions.ts";

type Props = PageProps<"/workspace/[group]/publications/[publication]">;

/** A current publication of the group, for its moderators. */
const requireOwn = cache(async (part: string, publication: string) => {
  const { actor, group } = await requireGroup(part);
  if (!group.may.correct) forbidden();
  const slug = readSlug(publication);
  const own = slug && (await findOwnPublication(actor, group.id, slug));
  return own ? { actor, group, own } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: part, publication } = await params;
  const { group, own } = await requireOwn(part, publication);
  const t = await getTranslations("publication.own");
  return { title: `${t("relateOf", { title: own.title })} · ${group.name}` };
}

export default async function OwnPublicationPage({ params }: Props) {
  const { group: part, publication } = await params;
  const { actor, group, own } = await requireOwn(part, publication);
  const { doi } = settings();
  const [others, topics, deposits] = await Promise.all([
    listRelatable(own.id),
    listTopics(),
    listDeposits(actor, own.id, doi),
  ]);
  const t = await getTranslations("publication.own");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/publications`, label: t("title") }]} />
      <PageHeading
        title={own.title}
        facts={
          <a href={`/publications/${own.slug}`} className="link target inline-flex items-center">
            {t("see")}
          </a>
        }
      />
      <div className="grid grid-cols-1 gap-10">
        <TopicsForm publication={own} topics={topics} action={setTopicsAction} />
        <OwnRelations publication={own} action={unrelatePublicationAction} />
        <RelateForm publication={own} others={others} action={relatePublicationAction} />
        {doi && (
          <Deposits
            deposits={deposits}
            isSent={doi.sender !== null}
            address={`/workspace/${group.slug}/publications/${own.slug}/deposit`}
            actions={{ sendAgain: sendDepositAgainAction, noteRegistered: noteRegisteredAction }}
          />
        )}
      </div>
    </>
  );
}
