import { z } from "zod";
import { attributionRules, type DiscussionCard, discussionStates } from "#lib/domain/discussions/types.ts";

const filterSchema = z.object({
  state: z.enum(discussionStates).optional().catch(undefined),
  rule: z.enum(attributionRules).optional().catch(undefined),
});
export type DiscussionsFilter = z.infer<typeof filterSchema>;

/** The choice an address makes; what cannot be read chooses nothing. */
export function readFilter(searchParams: Record<string, string | string[] | undefined>): DiscussionsFilter {
  return filterSchema.parse(searchParams);
}

/** The discussions an address chooses: those ahead, the soonest first and the postponed last, and the others, latest
 *  first. */
export function chooseDiscussions(
  discussions: readonly DiscussionCard[],
  { state, rule }: DiscussionsFilter,
): { ahead: DiscussionCard[]; past: DiscussionCard[] } {
  const chosen = discussions.filter(
    (discussion) => (!state || discussion.state === state) && (!rule || discussion.rule === rule),
  );
  const of = (...states: DiscussionCard["state"][]) => chosen.filter((each) => states.includes(each.state));
  const ahead = [...of("planned").sort(bySoonest), ...of("postponed").sort(bySoonest)];
  return { ahead, past: chosen.filter((each) => !ahead.includes(each)) };
}

function bySoonest(a: DiscussionCard, b: DiscussionCard): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}
