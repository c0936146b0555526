import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionContent } from "./edition-model.ts";

/** Says of what was published before this portal where it was, and since when it is here. Nothing for all others. */
export function OriginNote({ earlier }: Pick<EditionContent, "earlier">) {
  const t = useTranslations("publication.origin");
  if (!earlier) return null;
  const { publishedOn, url, doi, broughtInOn } = earlier;
  return (
    <aside
      aria-label={t("label")}
      className="mb-8 grid max-w-4xl gap-1 rounded-md border-s-4 border-accent bg-raised p-5 break-words"
    >
      <p>
        {t.rich(url ? "first" : "firstPlain", {
          day: () => <Day on={publishedOn} />,
          link: () => <Outside href={url ?? ""}>{shown(url ?? "")}</Outside>,
        })}
      </p>
      {doi && (
        <p>{t.rich("doi", { link: () => <Outside href={`https://doi.org/${doi}`}>{doi}</Outside> })}</p>
      )}
      <p className="text-quiet">{t.rich("broughtIn", { day: () => <Day on={broughtInOn} /> })}</p>
    </aside>
  );
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="link" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** An address as one reads it: without what every address begins with. */
function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === "/" ? "" : pathname}`;
}
