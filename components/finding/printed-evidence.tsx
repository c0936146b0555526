import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isolated } from "#lib/base/isolated.ts";
import { blockAnchor, findingAnchor } from "#lib/publish/anchors.ts";
import type { PrintedEvidence } from "./printed.ts";

export type PrintedEvidenceListProps = {
  evidence: readonly PrintedEvidence[];
  /** Numbers of the findings that can be read on this page. */
  printed: ReadonlySet<number>;
};

/** What a finding rests on, as far as the public may see it; quotes lead to the passage they stand in. */
export function PrintedEvidenceList({ evidence, printed }: PrintedEvidenceListProps) {
  const t = useTranslations("publication.finding");
  return (
    <div className="mt-5">
      <p className="font-semibold">{t("restsOn")}</p>
      {evidence.length === 0 && <p className="text-sm text-quiet">{t("nothing")}</p>}
      <ul className="mt-2 list-none space-y-3 p-0 text-sm">
        {evidence.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list never changes its order
          <li key={index} className="m-0 border-s-2 border-line ps-3">
            <EvidencePiece piece={piece} printed={printed} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function EvidencePiece({ piece, printed }: { piece: PrintedEvidence; printed: ReadonlySet<number> }) {
  const stance = useTranslations("domain.stance");
  const quote = piece.kind === "passage" ? piece.quote : piece.kind === "contribution" ? piece.body : null;
  return (
    <>
      {quote && <q className="block font-serif text-base">{quote}</q>}
      <span className="block text-quiet">
        {stance(piece.stance)} · <Origin piece={piece} printed={printed} />
      </span>
      {"note" in piece && piece.note && <span className="mt-0.5 block">{piece.note}</span>}
    </>
  );
}

/** Where a piece of evidence comes from, in words, with a link where the public can read it. */
function Origin({ piece, printed }: { piece: PrintedEvidence; printed: ReadonlySet<number> }): ReactNode {
  const t = useTranslations("publication.finding");
  switch (piece.kind) {
    case "passage":
      return t.rich("inPaper", {
        title: isolated(piece.title),
        authors: piece.authors.map(isolated).join(", "),
        link: (words) => <Leading href={passageAddress(piece)}>{words}</Leading>,
      });
    case "unpublished_paper":
      return t("unpublishedPaper");
    case "contribution":
      return t("inDiscussion", { title: piece.discussion });
    case "source":
      return (
        <Leading href={webAddress(piece.url)}>
          {t("source", { title: [piece.title, piece.locator].filter(Boolean).join(", ") })}
        </Leading>
      );
    case "finding":
      return (
        <>
          <Leading href={printed.has(piece.number) ? `#${findingAnchor(piece.number)}` : null}>
            {t("otherFinding", { number: piece.number })}
          </Leading>
          {`: ${piece.statement}`}
        </>
      );
    case "uncalled_finding":
      return t("uncalledFinding", { number: piece.number });
  }
}

function Leading({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children;
  return (
    <a href={href} className="link" rel={href.startsWith("http") ? "noopener noreferrer" : undefined}>
      {children}
    </a>
  );
}

function passageAddress({ publication, blockId }: Extract<PrintedEvidence, { kind: "passage" }>): string {
  return `/publications/${publication}${blockId ? `#${blockAnchor(blockId)}` : ""}`;
}

/** Only http and https lead anywhere; whatever else somebody entered is shown without a link. */
function webAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
