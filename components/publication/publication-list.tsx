import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "#components/ui/date-time.tsx";
import { isolated } from "#lib/base/isolated.ts";
import { directionOf } from "#lib/base/language-tag.ts";
import type { PublicationCard } from "#lib/domain/publications/types.ts";
import { NoticeMark } from "./notice-mark.tsx";
import { PublicationLabel } from "./publication-label.tsx";

export type PublicationListProps = {
  cards: readonly PublicationCard[];
  /** Level of the titles' headings on this page. */
  level?: 2 | 3;
};

/** Publications one below another. */
export function PublicationList({ cards, level = 3 }: PublicationListProps) {
  return (
    <ul className="max-w-4xl divide-y divide-line">
      {cards.map((card) => (
        <li key={card.slug} className="py-5 first:pt-0">
          <PublicationEntry card={card} level={level} />
        </li>
      ))}
    </ul>
  );
}

export type PublicationEntryProps = {
  card: PublicationCard;
  level: 2 | 3;
  /** In place of the plain title: the same words, some of them marked. */
  title?: ReactNode;
  /** In place of the standfirst. */
  children?: ReactNode;
};

export function PublicationEntry({ card, level, title, children }: PublicationEntryProps) {
  const t = useTranslations("publication");
  const Heading = `h${level}` as const;
  const names = card.authors.map(({ name }) => isolated(name)).join(", ");
  const by = names ? t("by", { names }) : card.group && t("from", { group: isolated(card.group.name) });
  return (
    <article>
      <p className="overline-label text-quiet">
        <PublicationLabel {...card} />
      </p>
      <Heading className="mt-1 font-serif text-xl font-semibold">
        <a href={`/publications/${card.slug}`} className="hover:text-accent hover:underline">
          <bdi lang={card.language}>{title ?? card.title}</bdi>
        </a>
      </Heading>
      {children ?? (card.standfirst && <Standfirst {...card} />)}
      <p className="mt-2 text-sm text-quiet">
        {by && `${by} · `}
        <Day on={card.publishedAt} />
        {card.notice && (
          <>
            {" · "}
            <NoticeMark notice={card.notice} />
          </>
        )}
      </p>
    </article>
  );
}

function Standfirst({ standfirst, language }: Pick<PublicationCard, "standfirst" | "language">) {
  return (
    <p lang={language} dir={directionOf(language)} className="mt-1.5 font-serif text-quiet">
      {standfirst}
    </p>
  );
}
