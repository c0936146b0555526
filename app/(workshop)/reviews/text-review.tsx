import { getTranslations } from "next-intl/server";
import { PlanForm } from "#components/review/plan-form.tsx";
import { RoundsList } from "#components/review/rounds-list.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listRounds } from "#lib/domain/reviews/queries.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { planReviewAction } from "./actions.ts";
import { listCandidates } from "./list-candidates.ts";
import { RoundPage } from "./round-page.tsx";

export type TextReviewProps = {
  actor: SignedInActor;
  group: GroupView;
  text: { kind: "paper" | "report"; documentId: string; title: string };
  /** Of the text in the workshop. */
  address: string;
  /** Null: none was ever planned, or none is this reader's to see. */
  round: RoundView | null;
};

/** The rounds on a paper or the report: the one that is asked for, the others, and the way to the next. */
export async function TextReview({ actor, group, text, address, round }: TextReviewProps) {
  const rounds = await listRounds(actor, text.documentId);
  const newest = rounds[0];
  const mayPlan = group.may.moderate && (!newest || newest.state === "responses_published");
  const t = await getTranslations("review");
  const plan = mayPlan && <Plan {...{ actor, group }} documentId={text.documentId} />;
  if (!round || !newest)
    return (
      <>
        <PageHeading
          overline={t("noneOverline")}
          title={t("title", { title: text.title })}
          actions={<LinkButton href={address}>{t("back", { kind: text.kind })}</LinkButton>}
        />
        <div className="grid grid-cols-1 gap-8">
          <EmptyState title={t("none")}>{t(group.may.moderate ? "noneModerator" : "noneMember")}</EmptyState>
          {plan}
        </div>
      </>
    );
  return (
    <>
      <RoundPage {...{ actor, round }} textAddress={address} />
      <RoundsList rounds={rounds} shown={round.number} address={`${address}/review`} />
      {plan && (
        <div className="mt-12">
          <Disclosure summary={t("plan.next")}>{plan}</Disclosure>
        </div>
      )}
    </>
  );
}

async function Plan({
  actor,
  group,
  documentId,
}: Pick<TextReviewProps, "actor" | "group"> & { documentId: string }) {
  const [candidates, zone, now] = await Promise.all([
    listCandidates(actor, group.id),
    readOwnTimeZone(actor),
    readClock(),
  ]);
  return (
    <PlanForm
      action={planReviewAction}
      {...{ documentId, candidates }}
      clock={{ zone: zone ?? "UTC", now }}
    />
  );
}
