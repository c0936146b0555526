import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Coverage } from "#lib/domain/evidence/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

export type CoverageListsProps = {
  /** The group's, in the workshop. */
  address: string;
  coverage: Coverage;
};

/** What rests on nothing and what nothing rests on, each with the way to it and what to do. */
export function CoverageLists({ address, coverage }: CoverageListsProps) {
  const t = useTranslations("evidence.coverage");
  return (
    <div className="grid grid-cols-1 gap-10">
      <TitledSection id="findings" title={t("findings")}>
        <Findings address={address} findings={coverage.findings} />
      </TitledSection>
      <TitledSection id="papers" title={t("papers")}>
        <Papers address={address} papers={coverage.papers} />
      </TitledSection>
      <TitledSection id="paragraphs" title={t("paragraphs")}>
        <Paragraphs address={address} paragraphs={coverage.paragraphs} />
      </TitledSection>
    </div>
  );
}

function Findings({ address, findings }: { address: string; findings: Coverage["findings"] }) {
  const t = useTranslations("evidence.coverage");
  const origin = useTranslations("evidence.origin");
  if (findings.lacking.length === 0) return <p className="text-quiet">{t("noFindings")}</p>;
  return (
    <List>
      {findings.lacking.map(({ number, statement, lacks, flagged }) => {
        const finding = `${address}/findings/${number}`;
        const bare = lacks === "evidence";
        return (
          <Row
            key={number}
            what={
              <>
                <Link href={finding} className="link">
                  {origin("finding", { number })}
                </Link>{" "}
                {statement}
              </>
            }
            why={
              <>
                {bare && <Badge tone="danger">{t("withoutEvidence")}</Badge>}
                {lacks === "support" && <Badge tone="objection">{t("onlyContradicting")}</Badge>}
                {flagged > 0 && <Badge tone="warn">{t("flagged", { count: flagged })}</Badge>}
              </>
            }
            act={
              <Link href={bare ? `${finding}/evidence` : `${finding}#evidence`} className="link">
                {t(bare ? "addEvidence" : "lookAt")}
              </Link>
            }
          />
        );
      })}
    </List>
  );
}

function Papers({ address, papers }: { address: string; papers: Coverage["papers"] }) {
  const t = useTranslations("evidence.coverage");
  if (papers.unused.length === 0) return <p className="text-quiet">{t("noPapers")}</p>;
  return (
    <List>
      {papers.unused.map(({ slug, title }) => (
        <Row
          key={slug}
          what={title}
          act={
            <Link href={`${address}/papers/${slug}`} className="link">
              {t("readPaper")}
            </Link>
          }
        />
      ))}
    </List>
  );
}

function Paragraphs({ address, paragraphs }: { address: string; paragraphs: Coverage["paragraphs"] }) {
  const t = useTranslations("evidence.coverage");
  if (!paragraphs) return <p className="text-quiet">{t("noReport")}</p>;
  if (paragraphs.unsupported.length === 0) return <p className="text-quiet">{t("noParagraphs")}</p>;
  return (
    <>
      <p className="max-w-measure text-quiet">{t("cite")}</p>
      <List>
        {paragraphs.unsupported.map(({ blockId, text }, index) => (
          <Row
            key={blockId ?? index}
            what={<span className="line-clamp-3">{text}</span>}
            act={
              <Link href={`${address}/report${blockId ? `#${blockAnchor(blockId)}` : ""}`} className="link">
                {t("openParagraph")}
              </Link>
            }
          />
        ))}
      </List>
    </>
  );
}

function List({ children }: { children: ReactNode }) {
  return <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">{children}</ul>;
}

function Row({ what, why, act }: { what: ReactNode; why?: ReactNode; act: ReactNode }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_auto]">
      <div className="grid min-w-0 grid-cols-1 gap-1.5">
        <div className="max-w-measure font-serif">{what}</div>
        {why && <p className="flex flex-wrap gap-2">{why}</p>}
      </div>
      <p className="text-sm">{act}</p>
    </li>
  );
}
