import { getTranslations } from "next-intl/server";
import { MarkdownWords } from "#components/document/markdown-words.tsx";

export type StatementProps = {
  parts: readonly { heading: string; text: string }[];
  /** What the institution adds, as Markdown; empty where it adds nothing. */
  own: { name: string; words: string };
};

/** What the portal says of itself, in short parts, and what the institution adds. */
export async function Statement({ parts, own }: StatementProps) {
  const t = await getTranslations("institution");
  return (
    <>
      <div className="reading">
        {parts.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
        {own.words && <h2>{t("added", { institution: own.name })}</h2>}
      </div>
      {own.words && <MarkdownWords markdown={own.words} prefix="added" />}
    </>
  );
}
