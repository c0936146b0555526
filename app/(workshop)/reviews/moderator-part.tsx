import { getTranslations } from "next-intl/server";
import { RoundPeople } from "#components/review/round-people.tsx";
import { RoundSteps } from "#components/review/round-steps.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { listReviewPeople } from "#lib/domain/reviews/list-review-people.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import {
  amendReviewAction,
  askReviewersAction,
  closeReviewAction,
  extendReviewAction,
  inviteReviewerAction,
  openReviewAction,
  removeReviewerAction,
  revokeReviewInvitationAction,
} from "./actions.ts";
import { listCandidates } from "./list-candidates.ts";

const steps = {
  open: openReviewAction,
  amend: amendReviewAction,
  extend: extendReviewAction,
  close: closeReviewAction,
};

const peopleActions = {
  ask: askReviewersAction,
  invite: inviteReviewerAction,
  remove: removeReviewerAction,
  revoke: revokeReviewInvitationAction,
};

/** What moderators do with a round, and whom it asks. */
export async function ModeratorPart({ actor, round }: { actor: SignedInActor; round: RoundView }) {
  const [t, people, members, zone] = await Promise.all([
    getTranslations("review.steps"),
    listReviewPeople(actor, round),
    listCandidates(actor, round.group.id),
    readOwnTimeZone(actor),
  ]);
  if (!people) return null;
  const asked = new Set(people.asked.filter(({ named }) => named).map(({ personId }) => personId));
  const candidates = members.filter(({ id }) => !asked.has(id));
  return (
    <section
      aria-labelledby="moderators"
      className="grid grid-cols-1 gap-5 rounded-lg border border-line bg-raised p-5"
    >
      <h2 id="moderators" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      <RoundSteps {...{ round }} actions={steps} clock={{ zone: zone ?? "UTC", now: round.now }} />
      <RoundPeople {...{ round, people, candidates }} actions={peopleActions} />
    </section>
  );
}
