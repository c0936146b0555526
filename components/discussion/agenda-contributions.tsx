import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ArrangeActions, ArrangeContribution } from "#components/contribution/arrange-contribution.tsx";
import type { ContributionView, DiscussionView } from "#lib/domain/discussions/types.ts";

export type AgendaContributionsProps = {
  discussion: DiscussionView;
  /** Where a finding is proposed; null for whoever may not. */
  proposeAt: string | null;
  /** Where a contribution becomes evidence; null for whoever may not. */
  useAt: string | null;
  /** For moderators while contributions are open; null for everybody else. */
  arrange: ArrangeActions | null;
};

/** What was said, under the agenda item it was said to. Names stand only where the discussion is on the record, or where
 *  a speaker let theirs stand. */
export function AgendaContributions({ discussion, ...doors }: AgendaContributionsProps) {
  const t = useTranslations("discussion");
  const { agenda, contributions, rule, state, may } = discussion;
  const beyond = contributions.filter(({ agendaItemId }) => agendaItemId === null);
  const isAhead = state === "planned" || state === "postponed" || state === "cancelled";
  const isRecorded = rule !== "off_the_record";
  const isListed = isRecorded && !isAhead && may.readContributions;
  return (
    <div className="grid grid-cols-1 gap-6">
      {rule === "off_the_record" && <p className="text-quiet">{t("nothingRecorded")}</p>}
      {isRecorded && isAhead && <p className="text-quiet">{t("notYet")}</p>}
      {isRecorded && !isAhead && !may.readContributions && <p className="text-quiet">{t("notYours")}</p>}
      {agenda.length === 0 && <p className="text-quiet">{t("noAgenda")}</p>}
      <ol className="grid grid-cols-1 gap-6">
        {agenda.map(({ id, title }, index) => (
          <li key={id} className="grid grid-cols-1 gap-3">
            <h3 className="font-semibold">
              {index + 1}. {title}
            </h3>
            <Contributions
              contributions={contributions.filter(({ agendaItemId }) => agendaItemId === id)}
              {...{ discussion, ...doors }}
              none={isListed ? t("noContributions") : null}
            />
          </li>
        ))}
      </ol>
      {beyond.length > 0 && (
        <div className="grid grid-cols-1 gap-3">
          <h3 className="font-semibold">{t("beyondAgenda")}</h3>
          <Contributions contributions={beyond} {...{ discussion, ...doors }} none={null} />
        </div>
      )}
    </div>
  );
}

type ContributionsProps = AgendaContributionsProps & {
  contributions: readonly ContributionView[];
  none: string | null;
};

function Contributions({ contributions, proposeAt, useAt, none, discussion, arrange }: ContributionsProps) {
  const words = useTranslations("contribution");
  const t = useTranslations("finding.proposal");
  const use = useTranslations("evidence.use");
  if (contributions.length === 0) return none && <p className="text-sm text-quiet">{none}</p>;
  return (
    <ul className="grid grid-cols-1 gap-4">
      {contributions.map(({ id, agendaItemId, body, speaker }) => (
        <li key={id} id={`contribution-${id}`} className="scroll-mt-32 border-s-2 border-line ps-4">
          <p className="max-w-measure whitespace-pre-line font-serif text-lg">{body}</p>
          {speaker && (
            <p className="text-sm text-quiet">
              {discussion.rule === "on_the_record" ? speaker.name : words("released", { name: speaker.name })}
            </p>
          )}
          {(proposeAt || useAt) && (
            <p className="flex flex-wrap gap-x-4 text-sm">
              {proposeAt && (
                <Link
                  href={`${proposeAt}?contribution=${id}` as Route}
                  prefetch={false}
                  aria-describedby={`contribution-${id}`}
                  className="link target"
                >
                  {t("proposeFrom")}
                </Link>
              )}
              {useAt && (
                <Link
                  href={`${useAt}?contribution=${id}` as Route}
                  prefetch={false}
                  aria-describedby={`contribution-${id}`}
                  className="link target"
                >
                  {use("button")}
                </Link>
              )}
            </p>
          )}
          {arrange && <ArrangeContribution {...{ id, body, agendaItemId, discussion }} actions={arrange} />}
        </li>
      ))}
    </ul>
  );
}
