import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentBody } from "#components/document/document-body.tsx";
import { PrintedFindingCard } from "#components/finding/printed-finding.tsx";
import { ReadingLayout } from "#components/frame/reading-layout.tsx";
import { ScriptFonts } from "#components/frame/script-fonts.tsx";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { type PartsOfEdition, printedParts } from "#lib/publish/printed-parts.ts";
import { EditionContents } from "./edition-contents.tsx";
import { type EditionContent, editionModel } from "./edition-model.ts";
import { KeyFindings } from "./key-findings.tsx";

export type EditionTextProps = {
  content: Pick<EditionContent, "document" | "findings" | "papers" | "pictures" | "language"> &
    PartsOfEdition;
  citations: PrintedCitations | null;
};

/** Key findings, then the text with what stands around it, its notes and findings, then findings the text does not embed. */
export function EditionText({ content, citations }: EditionTextProps) {
  const { text, otherFindings } = editionModel(content, citations, printedParts(content));
  const printed = new Set(content.findings.map(({ number }) => number));
  const cards = new Map(
    content.findings.map((finding) => [
      finding.id,
      <PrintedFindingCard key={finding.id} {...{ finding, printed }} />,
    ]),
  );
  return (
    <ReadingLayout
      contents={<EditionContents {...{ text }} findings={content.findings.length} lang={content.language} />}
    >
      <KeyFindings findings={content.findings} />
      <DocumentBody
        model={text}
        notes="side"
        lang={content.language}
        finding={(id) => cards.get(id) ?? null}
      />
      {otherFindings.length > 0 && (
        <OtherFindings>{otherFindings.map(({ id }) => cards.get(id))}</OtherFindings>
      )}
      {content.language !== useLocale() && <ScriptFonts language={content.language} />}
    </ReadingLayout>
  );
}

function OtherFindings({ children }: { children: ReactNode }) {
  const t = useTranslations("publication");
  return (
    <section
      id="findings"
      aria-labelledby="findings.title"
      className="mt-12 grid max-w-measure scroll-mt-16 gap-6"
    >
      <h2 id="findings.title" className="font-serif text-2xl font-semibold">
        {t("findings")}
      </h2>
      {children}
    </section>
  );
}
