import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { EvidenceView } from "#lib/domain/findings/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

export type EvidenceTrailProps = {
  /** The group's. */
  slug: string;
  evidence: readonly EvidenceView[];
};

/** What a finding rests on: the words themselves, and the way to where they stand. */
export function EvidenceTrail({ slug, evidence }: EvidenceTrailProps) {
  const t = useTranslations("finding.evidence");
  const stances = useTranslations("domain.stance");
  if (evidence.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ol className="grid gap-5">
      {evidence.map((piece) => (
        <li key={piece.id} className="grid gap-1.5 border-s-2 border-line ps-4">
          <Piece slug={slug} piece={piece} />
          {piece.note && <p className="max-w-measure">{piece.note}</p>}
          <p>
            <Badge tone={tones[piece.stance]}>{stances(piece.stance)}</Badge>
          </p>
        </li>
      ))}
    </ol>
  );
}

const tones = { supports: "support", qualifies: "reservation", contradicts: "objection" } as const;

function Piece({ slug, piece }: { slug: string; piece: EvidenceView }) {
  const t = useTranslations("finding.evidence");
  const rules = useTranslations("domain.rule");
  switch (piece.kind) {
    case "passage":
      return <Passage slug={slug} piece={piece} />;
    case "contribution":
      return (
        <figure>
          <Quote>{piece.body}</Quote>
          <figcaption className="text-sm text-quiet">
            <Link href={`/workspace/${slug}/discussions/${piece.discussion.slug}`} className="link">
              {t("contribution", { title: piece.discussion.title })}
            </Link>
            {` · ${rules(piece.discussion.rule)}`}
          </figcaption>
        </figure>
      );
    case "source":
      return (
        <p className="font-serif">
          {piece.url ? (
            <a href={piece.url} rel="noreferrer nofollow" className="link">
              {piece.title}
            </a>
          ) : (
            piece.title
          )}
        </p>
      );
    case "finding":
      return (
        <p className="max-w-measure font-serif">
          <Link href={`/workspace/${slug}/findings/${piece.number}`} className="link">
            {t("finding", { number: piece.number })}
          </Link>{" "}
          {piece.statement}
        </p>
      );
  }
}

type PassageProps = { slug: string; piece: Extract<EvidenceView, { kind: "passage" }> };

function Passage({ slug, piece: { quote, blockId, paper } }: PassageProps) {
  const t = useTranslations("finding.evidence");
  const fragment = blockId === null ? "" : `#${blockAnchor(blockId)}`;
  return (
    <figure>
      <Quote>{quote}</Quote>
      {paper && (
        <figcaption className="text-sm text-quiet">
          <Link href={`/workspace/${slug}/papers/${paper.slug}${fragment}`} className="link">
            {t("in", { title: paper.title })}
          </Link>{" "}
          {t("authors", { authors: paper.authors.map(({ name }) => name).join(", ") })}
          {paper.published && (
            <>
              {" · "}
              <a href={`/publications/${paper.published.slug}${fragment}`} className="link">
                {t("publicText")}
              </a>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function Quote({ children }: { children: string }) {
  return <blockquote className="max-w-measure font-serif text-lg">“{children}”</blockquote>;
}
