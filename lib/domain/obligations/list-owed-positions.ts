import { everAllows } from "#lib/base/rights.ts";
import { findingRights, positionTakers } from "#lib/domain/findings/policy.ts";
import { openStates } from "#lib/domain/findings/rules.ts";
import { type Asking, membersWhere, owed } from "./asking.ts";
import type { Obligation } from "./types.ts";

const callers = (["moderator", "expert", "observer"] as const).filter((role) =>
  everAllows(findingRights, [role], "recordOutcome"),
);

/**
 * Positions that open last calls wait for, those on an earlier substance, and outcomes whose last call is over. The last words
 * of everybody are folded in the database; all of these findings are in states that every member reads.
 */
export async function listOwedPositions(asking: Asking): Promise<Obligation[]> {
  const findings = await listOpen(asking);
  const open = new Map(findings.map((finding) => [finding.id, finding]));
  const missing = await listMissing(asking);
  return [
    ...missing.flatMap(({ findingId, personId, isStale, remindedOn }) => {
      const finding = open.get(findingId);
      const kind = isStale ? ("confirmPosition" as const) : ("takePosition" as const);
      if (!finding || isOver(finding, asking.now)) return [];
      return [toOwed(asking, finding, { kind, personId, remindedOn })];
    }),
    ...findings
      .filter((finding) => isOver(finding, asking.now))
      .flatMap((finding) =>
        membersWhere(asking.groups.get(finding.groupId), callers).map((personId) =>
          toOwed(asking, finding, { kind: "callFinding", personId, remindedOn: null }),
        ),
      ),
  ];
}

function toOwed(
  { groups }: Asking,
  finding: OpenFinding,
  { kind, personId, remindedOn }: Pick<Obligation, "kind" | "personId" | "remindedOn">,
): Obligation {
  const { lastCallId, silence } = finding;
  return owed({
    kind,
    personId,
    remindedOn,
    groupId: finding.groupId,
    subjectId: finding.id,
    title: finding.statement,
    number: finding.number,
    path: `/workspace/${groups.get(finding.groupId)?.slug}/findings/${finding.number}`,
    dueAt: finding.closesAt,
    since: kind === "callFinding" ? finding.closesAt : (finding.openedAt ?? finding.substanceAt),
    lastCall: lastCallId && kind !== "callFinding" ? { id: lastCallId, silence } : null,
  });
}

function isOver({ closesAt }: OpenFinding, now: Date): boolean {
  return closesAt !== null && closesAt <= now;
}

type OpenFinding = {
  id: string;
  groupId: string;
  number: number;
  statement: string;
  substanceAt: Date;
  lastCallId: string | null;
  silence: boolean;
  openedAt: Date | null;
  /** Null while it is in no last call. */
  closesAt: Date | null;
};

/** Findings that take positions, with their current words. */
function listOpen({ tx, groups }: Asking): Promise<OpenFinding[]> {
  return tx.$queryRaw<OpenFinding[]>`
    select finding.id, "groupId", finding.number, current.statement, changed."createdAt" as "substanceAt",
      call.id as "lastCallId", coalesce(call.silence, false) as silence, call."openedAt",
      case when finding.state = 'last_call' then "lastCallClosesAt" end as "closesAt"
    from "Finding" as finding
    cross join lateral (
      select statement, substance from "FindingVersion" where "findingId" = finding.id order by number desc limit 1
    ) as current
    join "FindingVersion" as changed on changed."findingId" = finding.id and changed.number = current.substance
    left join "LastCall" as call
      on call."findingId" = finding.id and "endedAt" is null and finding.state = 'last_call'
    where "groupId" = any(${[...groups.keys()]}::uuid[]) and state = any(${openStates}::"FindingState"[])
    order by finding.id`;
}

type Missing = { findingId: string; personId: string; isStale: boolean; remindedOn: Date | null };

/** Who has no word on a finding's current substance: of those in last call everybody, of the others who had one before. */
function listMissing({ tx, groups }: Asking): Promise<Missing[]> {
  const asked = [...groups].flatMap(([groupId, group]) =>
    membersWhere(group, positionTakers).map((personId) => ({ groupId, personId })),
  );
  return tx.$queryRaw<Missing[]>`
    with asked as (
      select * from unnest(
        ${asked.map(({ groupId }) => groupId)}::uuid[], ${asked.map(({ personId }) => personId)}::uuid[]
      ) as asked("groupId", "personId")
    ),
    open as (
      select id, "groupId", state, (
        select substance from "FindingVersion" where "findingId" = finding.id order by number desc limit 1
      ) as substance
      from "Finding" as finding
      where "groupId" in (select "groupId" from asked) and state = any(${openStates}::"FindingState"[])
    ),
    said as (
      select version."findingId", "personId", max(version.number) as number
      from open join "FindingVersion" as version on version."findingId" = open.id
      join "Position" on "findingVersionId" = version.id
      where "personId" in (select "personId" from asked)
      group by 1, 2
    )
    select open.id as "findingId", asked."personId", said.number is not null as "isStale", (
      select max("sentOn") from "LastCallReminder" join "LastCall" as call on call.id = "lastCallId"
      where call."findingId" = open.id and call."endedAt" is null
        and "LastCallReminder"."personId" = asked."personId"
    ) as "remindedOn"
    from open join asked using ("groupId")
    left join said on said."findingId" = open.id and said."personId" = asked."personId"
    where case when state = 'last_call' then coalesce(said.number < substance, true) else said.number < substance end`;
}
