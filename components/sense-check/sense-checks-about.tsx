import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SenseCheckCard } from "#lib/domain/sense-checks/types.ts";
import { SenseCheckStateBadge } from "./sense-check-state-badge.tsx";

export type SenseChecksAboutProps = {
  checks: readonly SenseCheckCard[];
  /** Of the group's sense-checks. */
  address: string;
  /** Where one is asked about this finding; null for whoever may not. */
  askAddress: string | null;
};

/** What the group was asked about a finding without names. */
export function SenseChecksAbout({ checks, address, askAddress }: SenseChecksAboutProps) {
  const t = useTranslations("sense.about");
  return (
    <section
      aria-labelledby="sense-checks"
      className="grid grid-cols-1 gap-3 rounded-lg border border-line bg-raised p-5"
    >
      <h2 id="sense-checks" className="text-lg font-semibold">
        {t("title")}
      </h2>
      {checks.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <ul className="grid gap-3">
        {checks.map(({ id, number, state, question }) => (
          <li key={id} className="grid justify-items-start gap-1">
            <Link
              href={`${address}/${number}`}
              prefetch={false}
              className="hover:text-accent hover:underline"
            >
              {question}
            </Link>
            <SenseCheckStateBadge state={state} />
          </li>
        ))}
      </ul>
      {askAddress && (
        <p>
          <Link href={askAddress} prefetch={false} className="target text-accent underline">
            {t("ask")}
          </Link>
        </p>
      )}
    </section>
  );
}
