"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useField } from "#components/ui/form-context.ts";
import { areSimilar } from "#lib/base/similarity.ts";
import type { FindingTitle } from "#lib/domain/findings/types.ts";

export type SimilarFindingsProps = {
  /** The group's. */
  slug: string;
  /** What the statement in the form around it is held against. */
  standing: readonly FindingTitle[];
};

const mostShown = 5;

/**
 * The findings that say something similar to the statement being written: while it is, or, without script, after it was
 * sent for the first time. Tells the server whether they were shown.
 */
export function SimilarFindings({ slug, standing }: SimilarFindingsProps) {
  const t = useTranslations("finding.proposal");
  const findings = useTranslations("finding");
  const { typed } = useField("statement");
  const { place, statement } = useStatement(typed);
  const similar = standing.filter((finding) => areSimilar(finding.statement, statement)).slice(0, mostShown);
  return (
    <div ref={place} aria-live="polite" className="max-w-measure empty:hidden">
      <input type="hidden" name="similar" value={statement === "" ? "unseen" : "seen"} />
      {similar.length > 0 && (
        <section aria-label={t("similar")} className="grid gap-2 border-s-2 border-accent ps-4">
          <p className="font-semibold">{t("similar")}</p>
          <ul className="grid gap-2">
            {similar.map(({ id, number, statement: words }) => (
              <li key={id}>
                <Link
                  href={`/workspace/${slug}/findings/${number}`}
                  prefetch={false}
                  className="link"
                  target="_blank"
                >
                  {findings("number", { number })}
                </Link>{" "}
                <span className="font-serif">{words}</span>
              </li>
            ))}
          </ul>
          <p className="text-sm text-quiet">{t("similarHint")}</p>
        </section>
      )}
    </div>
  );
}

/** The statement as it is typed in the form around `place`; before any script runs, as it was sent. */
function useStatement(sent: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const hear = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement && target.name === "statement") setTyped(target.value);
    };
    form?.addEventListener("input", hear);
    return () => form?.removeEventListener("input", hear);
  }, []);
  return { place, statement: typed ?? sent ?? "" };
}
