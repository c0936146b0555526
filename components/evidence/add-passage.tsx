import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Passage } from "#lib/editor/passage.ts";
import { AddEvidenceForm, type Adding } from "./add-evidence-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { SearchForm } from "./search-form.tsx";

export type PaperToChoose = { slug: string; title: string };

/** First step of a passage: which paper. */
export function ChoosePaper({ address, papers }: { address: string; papers: readonly PaperToChoose[] }) {
  const t = useTranslations("evidence.adding");
  if (papers.length === 0) return <EmptyState title={t("noPapers")} />;
  return (
    <nav aria-label={t("papers")} className="grid grid-cols-1 gap-2">
      <h2 className="font-serif text-xl font-semibold">{t("papers")}</h2>
      <ul className="grid max-w-measure divide-y divide-line border-y border-line">
        {papers.map(({ slug, title }) => (
          <li key={slug}>
            <Link
              href={`${address}?kind=passage&paper=${slug}`}
              className="target block py-2.5 font-serif hover:underline"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type ChoosePassageProps = Adding & {
  address: string;
  /** Where the paper is read and words are selected. */
  readAddress: string;
  paper: PaperToChoose & { documentId: string; found: readonly Passage[] };
  q: string;
  most: number;
};

/** Second step: its words, selected while reading, found by searching, or pasted. */
export function ChoosePassage({ address, readAddress, paper, q, most, ...adding }: ChoosePassageProps) {
  const t = useTranslations("evidence.adding");
  const options = paper.found.map(({ quote }) => ({ value: quote, label: quote }));
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid grid-cols-1 gap-3">
        <h2 className="font-serif text-xl font-semibold">{paper.title}</h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LinkButton href={readAddress} variant="primary">
            {t("readAndSelect")}
          </LinkButton>
          <Link href={`${address}?kind=passage`} className="link">
            {t("otherPaper")}
          </Link>
        </p>
      </div>
      <SearchForm
        {...{ address, q }}
        kept={{ kind: "passage", paper: paper.slug }}
        label={t("searchWords")}
      />
      {q !== "" && (
        <ChoiceForm
          {...adding}
          {...{ options, most }}
          kind="passage"
          label={t("found", { title: paper.title })}
          name="quote"
        >
          <input type="hidden" name="documentId" value={paper.documentId} />
        </ChoiceForm>
      )}
      {q === "" && (
        <AddEvidenceForm {...adding} kind="passage" label={t("paste")}>
          <input type="hidden" name="documentId" value={paper.documentId} />
          <TextArea name="quote" label={t("paste")} description={t("pasteHint")} maxLength={4_000} required />
        </AddEvidenceForm>
      )}
    </div>
  );
}
