import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languageName } from "#components/ui/language-name.ts";
import type { PublicationRelation } from "#lib/domain/publications/types.ts";

export type RelationsProps = {
  relations: readonly PublicationRelation[];
  /** What stands behind each, for whoever may change it. */
  behind?: (relation: PublicationRelation) => ReactNode;
};

/** How a publication stands to others, each in a word. */
export function Relations({ relations, behind }: RelationsProps) {
  return (
    <ul className="space-y-2">
      {relations.map((relation) => (
        <li key={`${relation.kind} ${relation.inverse} ${relation.other.id}`}>
          <Relation {...relation} />
          {behind?.(relation)}
        </li>
      ))}
    </ul>
  );
}

function Relation({ kind, inverse, other }: PublicationRelation) {
  const t = useTranslations(inverse ? "publication.relatedFrom" : "publication.relation");
  const locale = useLocale();
  return (
    <p>
      <span className="text-quiet">{t(kind)} </span>
      <a href={`/publications/${other.slug}`} hrefLang={other.language} className="link">
        <bdi lang={other.language}>{other.title}</bdi>
      </a>
      {kind === "translation_of" && (
        <span className="text-quiet"> ({languageName(other.language, locale)})</span>
      )}
    </p>
  );
}
