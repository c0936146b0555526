import { useTranslations } from "next-intl";
import type { ContentsEntry, Model } from "#lib/publish/types.ts";

/** The headings of a document as links. Draws nothing where there are fewer than two. */
export function Contents({ model }: { model: Pick<Model, "contents"> }) {
  const t = useTranslations("document");
  if (model.contents.length < 2) return null;
  return (
    <nav aria-label={t("contents")} className="font-sans text-sm">
      <p className="mb-2 font-semibold text-quiet">{t("contents")}</p>
      <ol className="space-y-1.5">
        {model.contents.map((entry) => (
          <li key={entry.slug} className={indents[entry.level]}>
            <a
              href={`#${entry.slug}`}
              className="block py-0.5 text-ink no-underline hover:text-accent hover:underline"
            >
              {entry.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const indents: Record<ContentsEntry["level"], string> = { 2: "", 3: "ps-4", 4: "ps-8" };
