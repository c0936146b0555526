import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";

/** The recorded outcome of a finding, with its rationale. */
export function FindingOutcome({ call }: { call: NonNullable<FindingView["call"]> }) {
  const t = useTranslations("finding.page");
  const answers = useTranslations("calls.outcome");
  const outcomes = useTranslations("domain.outcome");
  return (
    <div className="grid max-w-measure gap-2 rounded-lg border border-line bg-raised p-5">
      <p className="font-semibold">{outcomes(call.outcome)}</p>
      <p className="whitespace-pre-line font-serif">{call.rationale || t("noRationale")}</p>
      {call.unanswered > 0 && (
        <p className="text-sm">
          {answers(call.silence ? "consented" : "withoutAnswer", { count: call.unanswered })}
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
        {t("calledBy", { name: call.by.name })}
        <DateTime at={call.createdAt} zone="UTC" />
      </p>
    </div>
  );
}
