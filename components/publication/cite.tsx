import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { Citation } from "#lib/publish/citation/citation.ts";
import { plainCitation } from "#lib/publish/citation/plain-citation.ts";
import { PageSection } from "./page-section.tsx";

export type CiteProps = {
  citation: Citation;
  /** Where the files for reference managers are; null for an edition that is not the current one. */
  downloads: string | null;
};

/** How to cite this edition: a line to copy, and files for reference managers. */
export function Cite({ citation, downloads }: CiteProps) {
  const t = useTranslations("publication.cite");
  return (
    <PageSection id="cite" title={t("heading")}>
      <p id="citation" className="max-w-measure font-serif break-words select-all">
        {plainCitation(citation)}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {/* public/reading.js answers it; where there is no script it is not shown. */}
        <button
          type="button"
          data-copy="#citation"
          data-copied={t("copied")}
          className={`${buttonStyle()} needs-script`}
        >
          {t("copy")}
        </button>
        {downloads && <Formats downloads={downloads} />}
      </div>
    </PageSection>
  );
}

function Formats({ downloads }: { downloads: string }) {
  const t = useTranslations("publication.cite");
  const formats = ["bib", "ris", "csl"] as const;
  return (
    <>
      <span className="text-sm text-quiet">{t("formats")}:</span>
      {formats.map((format) => (
        <a key={format} href={`${downloads}/${format}`} className="link target inline-flex items-center">
          {t(format)}
        </a>
      ))}
    </>
  );
}
