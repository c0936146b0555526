import { useTranslations } from "next-intl";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { SuccessionLine } from "./succession-line.tsx";

export type FindingNoticeProps = {
  /** Where the group is read. */
  home: string;
  finding: Pick<FindingView, "state" | "successors" | "predecessors" | "reason">;
};

/** Says of a finding that no longer stands what took its place, or why it went, and of one that took a place whose. */
export function FindingNotice({ home, finding }: FindingNoticeProps) {
  const t = useTranslations("succession");
  const { state, successors, predecessors, reason } = finding;
  const isGone = state === "superseded" || state === "withdrawn";
  if (!isGone && predecessors.length === 0) return null;
  return (
    <div
      className={`mb-10 grid max-w-measure gap-2 border-s-2 ps-4 ${isGone ? "border-warn" : "border-line"}`}
    >
      {isGone && <p className="font-semibold">{t(`notice.${state}`)}</p>}
      {successors.map((succession) => (
        <SuccessionLine key={succession.number} {...{ succession, home }} side="successor" />
      ))}
      {reason && <p className="whitespace-pre-line">{t("notice.reason", { reason })}</p>}
      {predecessors.map((succession) => (
        <SuccessionLine key={succession.number} {...{ succession, home }} side="predecessor" />
      ))}
      {isGone && <p className="text-sm text-quiet">{t("notice.printed")}</p>}
    </div>
  );
}
