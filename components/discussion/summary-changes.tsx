import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Comparison } from "#components/version/comparison.tsx";
import type { DiscussionView, SummaryView } from "#lib/domain/discussions/types.ts";
import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";

export type SummaryChangesProps = {
  /** The discussion's; null where its versions are not read. */
  address: string | null;
  discussion: Pick<DiscussionView, "summary">;
  record: SummaryView;
};

/** What became of the summary since it went to the group, for whoever read it then. */
export function SummaryChanges({ address, discussion, record }: SummaryChangesProps) {
  const t = useTranslations("summary");
  const { circulated, number, versions } = record;
  const changed = circulated && circulated.number < number;
  const changes = changed
    ? compareDocuments(documentFromMarkdown(circulated.body), documentFromMarkdown(discussion.summary))
    : [];
  return (
    <div className="grid grid-cols-1 gap-3">
      {changed && (
        <Disclosure summary={t("changed", { count: number - circulated.number })} open>
          <Comparison changes={changes} />
        </Disclosure>
      )}
      {circulated && !changed && <p className="text-sm text-quiet">{t("unchanged")}</p>}
      {address && versions.length > 1 && (
        <p className="text-sm">
          <a className="link target" href={`${address}/versions`}>
            {t("allVersions", { count: versions.length })}
          </a>
        </p>
      )}
    </div>
  );
}
