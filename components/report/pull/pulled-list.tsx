import Link from "next/link";
import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { PulledText } from "#lib/domain/imports/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

export type PulledListProps = {
  pulled: readonly PulledText[];
  /** Of the group in the workshop. */
  address: string;
};

/** What stands in the report from papers, and whether the paper has moved on. */
export function PulledList({ pulled, address }: PulledListProps) {
  const t = useTranslations("assembly.pull");
  if (pulled.length === 0) return null;
  return (
    <TitledSection id="pulled" title={t("pulled")}>
      <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
        {pulled.map(({ lineId, title, version, newer, createdAt }) => (
          <li key={lineId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <span>
              {t.rich("pulledFrom", {
                title,
                version,
                link: (words) => (
                  <Link href={`${address}/report/read#${blockAnchor(lineId)}`} className="link">
                    {words}
                  </Link>
                ),
              })}
            </span>
            <span className="text-sm text-quiet">
              <Day on={createdAt} />
            </span>
            {newer && <span className="text-sm">{t("newer")}</span>}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
