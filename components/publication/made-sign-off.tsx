import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { endorsementValues } from "#lib/domain/reports/types.ts";
import { CountBars } from "./count-bars.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

/** How many signed the text, and how. Whoever does not wish to be named is in no list, and so in no number. */
export function MadeSignOff({ signOff }: Pick<EditionContent, "signOff">) {
  const t = useTranslations("edition.made.signOff");
  const answer = useTranslations("edition.made.answer");
  if (!signOff) return null;
  const { openedOn, approvedOn, answers, unanswered } = signOff;
  const counts = endorsementValues.map((value) => ({
    label: answer(value),
    count: answers.filter((each) => each.value === value).length,
  }));
  return (
    <PageSection id="sign-off" title={t("heading")}>
      <p className="max-w-measure text-quiet">
        {t.rich("when", {
          from: () => <Day on={openedOn.slice(0, 10)} />,
          to: () => <Day on={approvedOn.slice(0, 10)} />,
        })}
      </p>
      <CountBars label={t("heading")} counts={[...counts, { label: t("unanswered"), count: unanswered }]} />
    </PageSection>
  );
}
