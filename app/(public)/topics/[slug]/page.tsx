import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "#components/publication/list-address.ts";
import { PageSection } from "#components/publication/page-section.tsx";
import { PublicationList } from "#components/publication/publication-list.tsx";
import { TopicLinks } from "#components/publication/topic-links.tsx";
import { BeTold } from "#components/subscription/be-told.tsx";
import { FeedChoice } from "#components/subscription/feed-choice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { feedLinks } from "../../../feed-links.ts";
import { alternatesOf } from "../../alternates.ts";
import { MoreLink } from "../../more-link.tsx";
import { PageData } from "../../page-data.tsx";
import { requireTopic } from "./require-topic.ts";

type Props = PageProps<"/topics/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await requireTopic((await params).slug);
  const path = `/topics/${slug}`;
  return { title: name, alternates: await alternatesOf(path, feedLinks(path)) };
}

export default async function TopicPage({ params }: Props) {
  const topic = await requireTopic((await params).slug);
  const [{ cards, total }, topics] = await Promise.all([
    listPublications({ topic: topic.slug, page: 1 }),
    listTopics(),
  ]);
  const others = topics.filter(({ slug }) => slug !== topic.slug);
  const t = await getTranslations("public.topic");
  const home = await getTranslations("public.home");
  const subscription = await getTranslations("subscription");
  return (
    <>
      <PageData page={{ name: topic.name, path: `/topics/${topic.slug}` }} />
      <PageHeading overline={t("overline")} title={topic.name} facts={t("count", { count: total })} />
      <PublicationList cards={cards} level={2} />
      {total > cards.length && (
        <MoreLink href={listAddress({ topic: topic.slug })}>{home("allPublications")}</MoreLink>
      )}
      <PageSection id="told" title={subscription("follow")}>
        <p className="max-w-measure text-quiet">{subscription("topic.intro")}</p>
        <BeTold to={`/topics/${topic.slug}/subscribe`} />
        <FeedChoice base={`/topics/${topic.slug}`} />
      </PageSection>
      {others.length > 0 && (
        <PageSection id="topics" title={t("others")}>
          <TopicLinks topics={others} />
        </PageSection>
      )}
    </>
  );
}
