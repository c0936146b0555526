import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Unanswered } from "#lib/domain/reviews/types.ts";

export type UnansweredStepProps = {
  /** Null: nothing waits for this person's answer. */
  unanswered: Unanswered | null;
  /** Of the text in the workshop. */
  address: string;
};

/** To the first comment of a review that waits for an answer, with how many do. */
export function UnansweredStep({ unanswered, address }: UnansweredStepProps) {
  const t = useTranslations("responses.unanswered");
  if (!unanswered) return null;
  const { round, count } = unanswered;
  return (
    <div className="no-print mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton href={`${address}/review/responses/next?round=${round}`} variant="primary">
        {t("first")}
      </LinkButton>
      <p className="max-w-measure text-sm text-quiet">{t("count", { count, round })}</p>
    </div>
  );
}
