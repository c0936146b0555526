import { useTranslations } from "next-intl";
import { MarkdownText } from "#components/group/markdown-text.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type PlanNoticeProps = { address: string; discussion: DiscussionView };

/** What those who come have to know: whether it takes place, how to take part, and what it is about. */
export function PlanNotice({ address, discussion }: PlanNoticeProps) {
  const t = useTranslations("plan.notice");
  const { state, reason, link, briefing, may } = discussion;
  const called = state === "postponed" || state === "cancelled";
  if (state !== "planned" && !called && briefing === "") return null;
  return (
    <TitledSection id="plan" title={t("title")}>
      {called && (
        <div className="max-w-measure">
          <p className="font-medium">{t(state)}</p>
          <p className="whitespace-pre-line">{reason}</p>
        </div>
      )}
      {state === "planned" && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {link && (
            <li>
              <a href={link} rel="noreferrer" className="link target break-all">
                {t("join")}
              </a>
            </li>
          )}
          <li>
            <a href={`${address}/calendar.ics`} download className="link target">
              {t("calendar")}
            </a>
          </li>
        </ul>
      )}
      {briefing && <MarkdownText markdown={briefing} />}
      {state === "planned" && <p className="max-w-measure text-sm text-quiet">{t("attendance")}</p>}
      {state === "planned" && may.invite && discussion.invitedAt === null && (
        <p className="max-w-measure text-sm text-quiet">{t("notInvited")}</p>
      )}
    </TitledSection>
  );
}
