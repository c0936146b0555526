import { useTranslations } from "next-intl";
import type { PaperReference } from "#lib/publish/references.ts";

/** A paper presented in a report. Its title is a link once there is something published to read. */
export function PaperCard({ paper }: { paper: PaperReference }) {
  const t = useTranslations("document");
  return (
    <aside
      aria-label={paper.title}
      className="rounded-md border border-line bg-raised p-5 font-sans text-base"
    >
      <p className="text-sm text-quiet">{t("paper")}</p>
      <p className="mt-1 font-serif text-lg font-semibold">
        {paper.href ? <a href={paper.href}>{paper.title}</a> : paper.title}
      </p>
      {paper.authors.length > 0 && <p className="mt-1 text-quiet">{paper.authors.join(" · ")}</p>}
      {paper.standfirst && <p className="mt-2">{paper.standfirst}</p>}
    </aside>
  );
}
