import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { ReviewState, RoundView } from "#lib/domain/reviews/types.ts";

export type RoundHeadingProps = {
  round: RoundView;
  /** Of the text in the workshop; null for whoever reads the round apart from it. */
  textAddress: string | null;
};

/** How the page of a round begins: what is read, where the round stands, who holds it, until when. */
export function RoundHeading({ round, textAddress }: RoundHeadingProps) {
  const t = useTranslations("review");
  const { of, number, state, openedBy, version } = round;
  return (
    <PageHeading
      overline={t("overline", { kind: of.kind, number })}
      title={t("title", { title: of.title })}
      facts={
        <>
          <RoundState state={state} />
          <Closing round={round} />
          {openedBy && <span>{t("facts.heldBy", { name: openedBy.name })}</span>}
          {version && (
            <span>
              {t("facts.reads", version)} <DateTime at={version.createdAt} zone="UTC" />
            </span>
          )}
        </>
      }
      actions={
        textAddress && (
          <>
            <LinkButton href={textAddress}>{t("back", { kind: of.kind })}</LinkButton>
            {round.may.answer && round.comments.some(({ answer }) => answer === null) && (
              <LinkButton href={`${textAddress}/review/responses/next?round=${number}`} variant="primary">
                {t("firstUnanswered")}
              </LinkButton>
            )}
            {hasEnded(state) && (
              <LinkButton href={`${textAddress}/review/responses?round=${number}`}>{t("answers")}</LinkButton>
            )}
          </>
        )
      }
    />
  );
}

const tones: Record<ReviewState, BadgeTone> = {
  planned: "neutral",
  open: "accent",
  closed: "warn",
  responses_drafted: "warn",
  responses_published: "success",
};

/** Where a round stands, in a word or two. */
export function RoundState({ state }: { state: ReviewState }) {
  const t = useTranslations("review.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

const hasEnded = (state: ReviewState) => state !== "planned" && state !== "open";

function Closing({ round: { state, closesAt, closedAt, now } }: Pick<RoundHeadingProps, "round">) {
  const t = useTranslations("review.facts");
  const at = (hasEnded(state) && closedAt) || closesAt;
  if (!at) return null;
  const hours = Math.max(0, Math.floor((at.getTime() - now.getTime()) / 3_600_000));
  const word = state === "open" ? "closes" : state === "planned" ? "willClose" : "closed";
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>{t(word)}</span>
      <DateTime at={at} zone="UTC" />
      {state === "open" && (
        <strong className="font-medium">{t("left", { days: Math.floor(hours / 24), hours })}</strong>
      )}
    </span>
  );
}
