import { useTranslations } from "next-intl";
import type { Model } from "#lib/publish/types.ts";
import { contentsEntries } from "./contents-entries.ts";

export type EditionContentsProps = {
  text: Pick<Model, "blocks" | "contents" | "notes">;
  /** How many findings are printed. */
  findings: number;
  /** Of the text, whose own headings are in it. */
  lang: string;
};

const indents = { 2: "", 3: "ps-3", 4: "ps-6" };

/** What is where on a publication's page: the headings and questions of its text, and the parts around it. */
export function EditionContents({ text, findings, lang }: EditionContentsProps) {
  const t = useTranslations("publication");
  const document = useTranslations("document");
  return (
    <ol className="space-y-1 font-sans text-sm">
      {findings > 0 && <Entry href="#key-findings">{t("keyFindings")}</Entry>}
      {contentsEntries(text).map(({ href, level, words }) => (
        <Entry key={href} {...{ href, lang }} className={indents[level]}>
          {words}
        </Entry>
      ))}
      {text.notes.length > 0 && <Entry href="#notes">{document("notes")}</Entry>}
      <Entry href="#cite">{t("cite.heading")}</Entry>
      <Entry href="#editions">{t("editions.heading")}</Entry>
    </ol>
  );
}

type EntryProps = { href: string; lang?: string; className?: string; children: string };

function Entry({ href, lang, className, children }: EntryProps) {
  return (
    <li lang={lang} className={className}>
      <a
        href={href}
        className="target inline-block max-w-full content-center py-0.5 text-quiet hover:text-accent hover:underline"
      >
        {children}
      </a>
    </li>
  );
}
