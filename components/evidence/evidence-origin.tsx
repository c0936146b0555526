import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { EvidencePiece, EvidenceView } from "#lib/domain/evidence/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

/** `home`: where the group is read. */
export type EvidenceOriginProps = { home: string; piece: EvidencePiece };
type Of<K extends EvidenceView["kind"]> = Extract<EvidenceView, { kind: K }>;

/** The words of a piece, and the way to where they stand. */
export function EvidenceOrigin({ home, piece: { view, standing, citation } }: EvidenceOriginProps) {
  switch (view.kind) {
    case "passage": {
      const stands = standing?.kind === "stands";
      return <Passage home={home} view={view} blockId={stands ? standing.blockId : null} />;
    }
    case "contribution":
      return <Contribution home={home} view={view} />;
    case "source":
      return <Source view={view} citation={citation} />;
    case "finding":
      return <OtherFinding home={home} view={view} />;
  }
}

function Passage({ home, view, blockId }: { home: string; view: Of<"passage">; blockId: string | null }) {
  const t = useTranslations("evidence.origin");
  const fragment = blockId === null ? "" : `#${blockAnchor(blockId)}`;
  const { paper, quote, version } = view;
  return (
    <figure className="min-w-0">
      <Quote>{quote}</Quote>
      <figcaption className="mt-1 text-sm text-quiet">
        {paper
          ? t.rich("paper", {
              title: paper.title,
              authors: paper.authors.map(({ name }) => name).join(", "),
              link: (words) => (
                <Link
                  href={`${home}/papers/${paper.slug}${fragment}` as Route}
                  prefetch={false}
                  className="link"
                >
                  {words}
                </Link>
              ),
            })
          : t("paperGone")}
        {" · "}
        {version === null ? t("workingText") : t("version", { number: version })}
        {paper?.published && (
          <>
            {" · "}
            <a href={`/publications/${paper.published.slug}${fragment}`} className="link">
              {t("published")}
            </a>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function Contribution({ home, view }: { home: string; view: Of<"contribution"> }) {
  const t = useTranslations("evidence.origin");
  const rules = useTranslations("domain.rule");
  const { body, contributionId, speaker, discussion } = view;
  return (
    <figure className="min-w-0">
      <Quote>{body}</Quote>
      <figcaption className="mt-1 text-sm text-quiet">
        {t.rich("contribution", {
          title: discussion.title,
          link: (words) => (
            <Link
              href={`${home}/discussions/${discussion.slug}#contribution-${contributionId}` as Route}
              prefetch={false}
              className="link"
            >
              {words}
            </Link>
          ),
        })}
        {speaker && ` ${t("speaker", { name: speaker.name })}`}
        {` · ${rules(discussion.rule)}`}
      </figcaption>
    </figure>
  );
}

function Source({ view, citation }: { view: Of<"source">; citation: string | null }) {
  const t = useTranslations("evidence.origin");
  const words = citation ?? view.title;
  return (
    <div className="min-w-0">
      <p className="max-w-measure font-serif text-lg wrap-anywhere">
        {view.url && /^https?:\/\//i.test(view.url) ? (
          <a href={view.url} rel="noreferrer nofollow" className="link">
            {words}
          </a>
        ) : (
          words
        )}
        {!citation && view.locator && <span> {t("locator", { locator: view.locator })}</span>}
      </p>
      {view.removed && <p className="text-sm text-quiet">{t("removedSource")}</p>}
    </div>
  );
}

function OtherFinding({ home, view }: { home: string; view: Of<"finding"> }) {
  const t = useTranslations("evidence.origin");
  const states = useTranslations("domain.findingState");
  return (
    <div className="min-w-0">
      <p className="max-w-measure font-serif text-lg">{view.statement}</p>
      <p className="mt-1 text-sm text-quiet">
        <Link href={`${home}/findings/${view.number}` as Route} prefetch={false} className="link">
          {t("finding", { number: view.number })}
        </Link>
        {` · ${states(view.state)}`}
      </p>
    </div>
  );
}

function Quote({ children }: { children: string }) {
  return (
    <blockquote className="max-w-measure whitespace-pre-line font-serif text-lg">“{children}”</blockquote>
  );
}
