import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ReadinessView } from "#lib/domain/readiness/types.ts";
import { GapLine } from "./gap-line.tsx";

export type ReadinessSummaryProps = {
  readiness: ReadinessView;
  /** Of the group in the workshop. */
  address: string;
};

/** How many checks are not met before publishing, and which. What to do about them, a page of its own says. */
export function ReadinessSummary({ readiness: { checks }, address }: ReadinessSummaryProps) {
  const t = useTranslations("readiness");
  const open = checks.filter(({ state }) => state === "open");
  if (open.length === 0) return <p className="text-sm text-quiet">{t("ready")}</p>;
  return (
    <Disclosure
      summary={
        <>
          {t("summary")} <span className="font-normal text-quiet">{t("open", { count: open.length })}</span>
        </>
      }
    >
      <ul className="grid list-disc gap-1 ps-5 text-sm">
        {open.flatMap(({ kind, gaps }) =>
          gaps.slice(0, mostShown).map((gap) => (
            <li key={`${kind}/${gap.subject}`} className="break-words">
              <GapLine gap={gap} address={address} />
            </li>
          )),
        )}
      </ul>
    </Disclosure>
  );
}

/** Of each check. */
const mostShown = 5;
