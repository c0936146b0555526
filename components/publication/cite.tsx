import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { Citation } from "#lib/publish/citation/citation.ts";
import { citeAs, type ReadersStyle, readersStyles } from "#lib/publish/citation/cite-as.ts";
import { PageSection } from "./page-section.tsx";

export type CiteProps = {
  citation: Citation;
  /** Where the files for reference managers are; null for an edition that is not the current one. */
  downloads: string | null;
};

/** How to cite this edition: a line to copy in each of the usual styles, and files for reference managers. */
export function Cite({ citation, downloads }: CiteProps) {
  const t = useTranslations("publication.cite");
  return (
    <PageSection id="cite" title={t("heading")}>
      <dl className="max-w-measure space-y-5">
        {readersStyles.map((style) => (
          <Style key={style} style={style} citation={citation} />
        ))}
      </dl>
      {downloads && (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <Formats downloads={downloads} />
        </div>
      )}
    </PageSection>
  );
}

function Style({ style, citation }: { style: ReadersStyle; citation: Citation }) {
  const t = useTranslations("publication.cite");
  const id = `citation-${style}`;
  return (
    <div>
      <dt className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-quiet">
        <span id={`${id}-style`}>{t(`styles.${style}`)}</span>
        {/* public/reading.js answers it; where there is no script it is not shown. */}
        <button
          type="button"
          data-copy={`#${id}`}
          data-copied={t("copied")}
          aria-describedby={`${id}-style`}
          className={`${buttonStyle("quiet")} needs-script`}
        >
          {t("copy")}
        </button>
      </dt>
      <dd id={id} className="font-serif break-words select-all">
        {citeAs(style, citation).map(({ text, italic }) => (italic ? <cite key={text}>{text}</cite> : text))}
      </dd>
    </div>
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
