import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { RemarkView } from "#lib/domain/discussions/types.ts";

/** What a member would change in a summary, and what became of it. Nobody is named. */
export function SummaryRemark({ remark: { body, madeOn, answer } }: { remark: RemarkView }) {
  const t = useTranslations("summary");
  return (
    <>
      <p className="max-w-measure font-serif whitespace-pre-line">{body}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <Day on={madeOn} />
        {!answer && <Badge tone="warn">{t("unanswered")}</Badge>}
      </p>
      {answer && (
        <p className="max-w-measure whitespace-pre-line">
          <span className="font-medium">{t("answerIs")}</span> {answer}
        </p>
      )}
    </>
  );
}
