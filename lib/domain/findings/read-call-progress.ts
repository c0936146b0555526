import { type Reader, roleIn } from "#lib/base/actor.ts";
import { latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import { db } from "#lib/infra/db.ts";
import { breakdownByPerspective } from "./breakdown-by-perspective.ts";
import { listUnanswered, type Unanswered } from "./list-unanswered.ts";
import { countDeparted, countUntold } from "./load-callable.ts";
import { loadLastCall } from "./load-last-call.ts";
import { positionTakers, visibleFindings } from "./policy.ts";
import { listRecordedPositions } from "./recorded-positions.ts";
import { standingPositions } from "./standing.ts";
import type { CallProgress, PositionValue } from "./types.ts";

/** How far a finding is on its way to a call. Who is missing is the moderators' to know, and the number everybody's.
 *  @returns null when there is no such finding or the actor may not read it */
export async function readCallProgress(actor: Reader, findingId: string): Promise<CallProgress | null> {
  const finding = await findVersion(actor, findingId);
  if (!finding) return null;
  const takers = { groupId: finding.groupId, leftAt: null, role: { in: positionTakers } };
  const recorded = await listRecordedPositions(db, finding.id);
  const { current } = standingPositions(recorded, finding.version.substance);
  const [asked, unanswered, lastCall, breakdown, departed] = await Promise.all([
    db.member.count({ where: takers }),
    listUnanswered(db, finding),
    loadLastCall(db, finding),
    readBreakdown(finding, current),
    countDeparted(db, finding, current.values()),
  ]);
  const moderates = roleIn(actor, finding.groupId) === "moderator";
  return {
    asked,
    answered: asked - unanswered.length,
    missing: moderates ? unanswered.map(({ name }: Unanswered) => name) : null,
    lastCall: lastCall && { closesAt: lastCall.closesAt, silence: lastCall.silence },
    untold: lastCall && moderates ? await countUntold(db, lastCall, unanswered) : 0,
    departed,
    breakdown,
  };
}

type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

async function findVersion(actor: Reader, findingId: string) {
  const row = await db.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      id: true,
      groupId: true,
      versions: { select: { substance: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const version = row?.versions[0];
  return row && version ? { id: row.id, groupId: row.groupId, version } : null;
}

/** Of those who took a position, whoever they are now: a person who left had a perspective too. */
async function readBreakdown(
  { groupId }: Version,
  current: ReadonlyMap<string, { value: PositionValue }>,
): Promise<CallProgress["breakdown"]> {
  const memberships = await latestMemberships(db, groupId);
  return breakdownByPerspective(
    [...current].map(([personId, { value }]) => ({
      perspective: memberships.get(personId)?.perspective ?? "",
      value,
    })),
  );
}
