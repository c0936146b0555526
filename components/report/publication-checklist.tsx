import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OpenFigure } from "#lib/domain/documents/types.ts";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import type { PublicationChecks } from "./publication-checks.ts";

export type PublicationChecklistProps = {
  checks: PublicationChecks;
  /** Of the group in the workshop. */
  address: string;
};

/** What has to hold before the report can be published, each with what is still to be done. */
export function PublicationChecklist({ checks, address }: PublicationChecklistProps) {
  const t = useTranslations("report.checks");
  const { wordCount, findings, papers, figures } = checks;
  return (
    <section aria-labelledby="checklist" className="max-w-measure">
      <h2 id="checklist" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <ul className="mt-3 grid gap-3">
        <Check holds={wordCount > 0} label={t("text", { count: wordCount })} />
        <Check
          holds={findings.open.length === 0}
          label={t("findings", { total: findings.total, done: findings.done })}
        >
          {findings.open.map((finding, index) => (
            <OpenFinding key={finding?.id ?? index} finding={finding} address={address} />
          ))}
        </Check>
        <Check
          holds={papers.open.length === 0}
          label={t("papers", { total: papers.total, done: papers.done })}
        >
          {papers.open.map((paper, index) => (
            <OpenPaper key={paper?.id ?? index} paper={paper} address={address} />
          ))}
        </Check>
        <FiguresCheck figures={figures} />
      </ul>
    </section>
  );
}

type CheckProps = { holds: boolean; label: string; children?: ReactNode };

function Check({ holds, label, children }: CheckProps) {
  const t = useTranslations("report.checks");
  const Icon = holds ? CircleCheck : CircleX;
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${holds ? "text-success" : "text-danger"}`} />
      <div className="min-w-0">
        <p>
          <span className="sr-only">{holds ? t("holds") : t("open")} </span>
          {label}
        </p>
        {!holds && <ul className="mt-1 list-disc ps-5 text-sm">{children}</ul>}
      </div>
    </li>
  );
}

function FiguresCheck({ figures: { total, done, open } }: { figures: PublicationChecks["figures"] }) {
  const t = useTranslations("pictures.checks");
  return (
    <Check holds={open.length === 0} label={t("figures", { total, done })}>
      {open.map((figure: OpenFigure) => (
        <li key={figure.number}>{t(figure.lacks, { number: figure.number })}</li>
      ))}
    </Check>
  );
}

function OpenFinding({ finding, address }: { finding: FindingCard | null; address: string }) {
  const t = useTranslations("report.checks");
  if (!finding) return <li>{t("unknownFinding")}</li>;
  return (
    <li>
      <a href={`${address}/findings/${finding.number}`} className="link">
        {t("finding", { number: finding.number })}
      </a>{" "}
      {finding.statement}
    </li>
  );
}

function OpenPaper({ paper, address }: { paper: PaperCard | null; address: string }) {
  const t = useTranslations("report.checks");
  if (!paper) return <li>{t("unknownPaper")}</li>;
  return (
    <li>
      <a href={`${address}/papers/${paper.slug}`} className="link">
        {paper.title}
      </a>
    </li>
  );
}
