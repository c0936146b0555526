import { useTranslations } from "next-intl";
import type { Bibliography } from "#lib/publish/types.ts";
import { PlainInlines } from "./words.tsx";

/** What a text cites, after its notes. The first line of each entry stands out, as in print. */
export function BibliographySection({ bibliography }: { bibliography: Bibliography }) {
  const t = useTranslations("sources");
  if (bibliography.entries.length === 0) return null;
  const isList = bibliography.style === "chicago_notes";
  return (
    <section role="doc-bibliography" aria-labelledby="bibliography">
      <h2 id="bibliography">{t(isList ? "bibliography" : "references")}</h2>
      {bibliography.form === "short" && (
        <p className="no-print font-sans text-sm text-quiet">{t("preparing")}</p>
      )}
      <ul className="list-none ps-6 text-[0.9em]">
        {bibliography.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed document never changes its order
          <li key={index} className="-indent-6">
            <PlainInlines content={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
