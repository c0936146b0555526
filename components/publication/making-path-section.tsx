import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { findingAnchor } from "#lib/publish/anchors.ts";
import { type MakingPath, makingPathOf, type PathSource } from "#lib/publish/drawings/making-path.ts";
import type { EditionContent } from "./edition-model.ts";
import { MakingPathDrawing } from "./making-path-drawing.tsx";
import { PageSection } from "./page-section.tsx";

/** From discussions and papers to findings to the text: drawn, and said in words. */
export function MakingPathSection({ content }: { content: EditionContent }) {
  const t = useTranslations("publication.path");
  const path = makingPathOf(content);
  if (path.sources.length === 0) return null;
  const isReport = content.type === "report";
  return (
    <PageSection id="path" title={isReport ? t("heading") : t("headingPaper")}>
      <p className="mb-5 text-quiet">{isReport ? t("intro") : t("introPaper")}</p>
      <MakingPathDrawing path={path} title={content.title} />
      <div className="mt-4">
        <Disclosure summary={t("inWords")}>
          <PathInWords path={path} />
        </Disclosure>
      </div>
    </PageSection>
  );
}

function PathInWords({ path }: { path: MakingPath }) {
  const t = useTranslations("publication.path");
  const sources = new Map(path.sources.map((source) => [source.key, source]));
  return (
    <ol className="list-none space-y-4 p-0 text-sm">
      {path.findings.map(({ number, statement, from }) => (
        <li key={number}>
          <a href={`#${findingAnchor(number)}`} className="link">
            {t("finding", { number, statement })}
          </a>
          {from.length === 0 ? (
            <p className="text-quiet">{t("restsOnOther")}</p>
          ) : (
            <RestsOn sources={from.flatMap((key) => sources.get(key) ?? [])} />
          )}
        </li>
      ))}
    </ol>
  );
}

function RestsOn({ sources }: { sources: PathSource[] }) {
  const t = useTranslations("publication.path");
  return (
    <>
      <p className="mt-1 text-quiet">{t("restsOn")}</p>
      <ul className="list-disc ps-5">
        {sources.map(({ key, kind, title, href }) => (
          <li key={key}>
            {href ? (
              <a href={href} className="link">
                {t(kind, { title })}
              </a>
            ) : (
              t(kind, { title })
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
