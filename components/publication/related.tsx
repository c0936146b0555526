import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import type { EditionView, RelatedPublications } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";
import { Relations } from "./relations.tsx";
import { TopicLinks } from "./topic-links.tsx";

export type RelatedProps = {
  edition: Pick<EditionView, "topics" | "events">;
  related: RelatedPublications;
};

/** Where to read on: what follows or is followed, publications that share topics or the group, events, topics. */
export function Related({ edition: { topics, events }, related }: RelatedProps) {
  const t = useTranslations("publication.related");
  const { relations, similar } = related;
  if (topics.length + events.length + relations.length + similar.length === 0) return null;
  return (
    <PageSection id="related" title={t("heading")}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        {relations.length > 0 && (
          <div>
            <h3 className="mb-2 font-semibold">{t("relations")}</h3>
            <Relations relations={relations} />
          </div>
        )}
        {similar.length > 0 && (
          <Group title={t("publications")}>
            {similar.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/publications/${slug}`} className="link">
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </Group>
        )}
        {events.length > 0 && (
          <Group title={t("events")}>
            {events.map(({ slug, title, startsAt, timeZone }) => (
              <li key={slug}>
                <a href={`/events/${slug}`} className="link">
                  {title}
                </a>
                <p className="text-sm text-quiet">
                  <DateTime at={startsAt} zone={timeZone} />
                </p>
              </li>
            ))}
          </Group>
        )}
        {topics.length > 0 && (
          <div>
            <h3 className="mb-2 font-semibold">{t("topics")}</h3>
            <TopicLinks topics={topics} />
          </div>
        )}
      </div>
    </PageSection>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="space-y-2">{children}</ul>
    </div>
  );
}
