import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Succession } from "#lib/domain/findings/types.ts";

export type SuccessionLineProps = {
  succession: Succession;
  /** Of the other finding: it took this one's place, or the other way round. */
  side: "successor" | "predecessor";
  /** Where the group is read. */
  home: string;
};

/** What took whose place, with the way there and what it says. */
export function SuccessionLine({ succession, side, home }: SuccessionLineProps) {
  const t = useTranslations("succession");
  const { kind, number, statement } = succession;
  return (
    <p className="max-w-measure">
      <span className="font-medium text-ink">
        {t.rich(`${side}.${kind}`, {
          finding: () => (
            <Link href={`${home}/findings/${number}` as Route} prefetch={false} className="link">
              {t("finding", { number })}
            </Link>
          ),
        })}
      </span>{" "}
      <span className="font-serif">{t("quoted", { statement })}</span>
    </p>
  );
}
