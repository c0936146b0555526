import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { dispositions } from "#lib/domain/reviews/types.ts";
import { CountBars } from "./count-bars.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

type Round = Exclude<EditionContent["process"], null>["rounds"][number];

export type MadeRoundsProps = {
  rounds: readonly Round[];
  /** Where the comments and their answers can be read; null where they are not printed. */
  responses: string | null;
};

/** Who read the text before it came out, in numbers, and how what they said was answered. */
export function MadeRounds({ rounds, responses }: MadeRoundsProps) {
  const t = useTranslations("edition.made.rounds");
  return (
    <PageSection id="reviews" title={t("heading")}>
      {rounds.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <ol className="max-w-4xl list-none space-y-8 p-0">
        {rounds.map((round) => (
          <li key={`${round.paper?.publication ?? ""} ${round.number}`}>
            <RoundTold round={round} />
          </li>
        ))}
      </ol>
      {responses && (
        <p className="mt-6">
          <a href={responses} className="link">
            {t("responses")}
          </a>
        </p>
      )}
    </PageSection>
  );
}

function RoundTold({ round }: { round: Round }) {
  const t = useTranslations("edition.made.rounds");
  const answers = useTranslations("responses.disposition");
  const { paper, number, comments, contested } = round;
  const total = comments.members + comments.observers + comments.outside;
  return (
    <>
      <h3 className="font-serif text-lg font-semibold">
        {paper ? t("ofPaper", { number, title: paper.title }) : t("ofText", { number })}
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {t.rich("open", { from: () => <Day on={round.openedOn} />, to: () => <Day on={round.closedOn} /> })}
      </p>
      <p className="mt-2">{t("reviewers", { ...round.reviewers, group: round.askedGroup ? "yes" : "no" })}</p>
      <p className="mt-1">{t("comments", { total, ...comments })}</p>
      {total > 0 && (
        <CountBars
          label={t("answered")}
          counts={dispositions.map((kind) => ({ label: answers(kind), count: round.answers[kind] ?? 0 }))}
        />
      )}
      {contested > 0 && <p className="mt-2 text-sm">{t("contested", { count: contested })}</p>}
    </>
  );
}
