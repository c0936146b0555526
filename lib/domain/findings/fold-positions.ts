import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type PositionCounts, type PositionValue, positionLetters } from "./types.ts";

/** A finding's current words, and where members stand on them. */
export type Fold = PositionCounts & {
  statement: string;
  version: number;
  stale: number;
  answered: number;
  mine: PositionValue | null;
  mineStands: boolean;
  changedAt: Date;
};

/**
 * Folds every member's last word on each finding in the database: thousands of rows stay there. A position stands when
 * it was taken on the version that last changed the substance, or later.
 * @param asked people who take positions now
 * @param personId whose own word is asked for
 */
export async function foldPositions(
  findingIds: readonly string[],
  { asked, personId }: { asked: readonly string[]; personId: string | null },
): Promise<Map<string, Fold>> {
  const rows = await db.$queryRaw<(Fold & { findingId: string })[]>`
    with ${currentOf(findingIds)}, ${latest},
    folded as (
      select "findingId",
        (count(*) filter (where stands and value = 'support'))::int as support,
        (count(*) filter (where stands and value = 'accept'))::int as accept,
        (count(*) filter (where stands and value = 'reservation'))::int as reservation,
        (count(*) filter (where stands and value = 'objection'))::int as objection,
        (count(*) filter (where stands and value = 'abstain'))::int as abstain,
        (count(*) filter (where stands and value = 'recused'))::int as recused,
        (count(*) filter (where not stands))::int as stale,
        (count(*) filter (where stands and "personId" = any(${[...asked]}::uuid[])))::int as answered,
        max(value::text) filter (where "personId" = ${personId}::uuid) as mine,
        coalesce(bool_or(stands) filter (where "personId" = ${personId}::uuid), false) as "mineStands"
      from latest group by "findingId"
    ),
    told as (
      select "subjectId" as "findingId", max(at) as at from "Fact"
      where "subjectId" = any(${[...findingIds]}::uuid[]) and kind not like 'BreakGlass%' group by "subjectId"
    )
    select current."findingId", statement, number as version, mine, coalesce("mineStands", false) as "mineStands",
      ${Prisma.join(counted.map((name) => Prisma.raw(`coalesce("${name}", 0) as "${name}"`)))},
      coalesce(told.at, current."createdAt") as "changedAt"
    from current left join folded using ("findingId") left join told using ("findingId")`;
  return new Map(rows.map(({ findingId, ...fold }) => [findingId, fold]));
}

/**
 * Each finding's current statement, and one letter for each of these people (`positionLetters`).
 * @param personIds in the order of the letters
 */
export async function positionStrings(
  findingIds: readonly string[],
  personIds: readonly string[],
): Promise<Map<string, { statement: string; cells: string }>> {
  const rows = await db.$queryRaw<{ findingId: string; statement: string; cells: string }[]>`
    with ${currentOf(findingIds)}, ${latest},
    asked as (select * from unnest(${[...personIds]}::uuid[]) with ordinality as asked("personId", place)),
    lettered as (
      select "findingId", "personId",
        case when stands then letter else upper(letter) end as letter
      from latest cross join lateral (select ${letters()} as letter) as lettering
    )
    select current."findingId", current.statement,
      coalesce(string_agg(coalesce(letter, '-'), '' order by place), '') as cells
    from current left join asked on true left join lettered using ("findingId", "personId")
    group by current."findingId", current.statement`;
  return new Map(rows.map(({ findingId, ...row }) => [findingId, row]));
}

const counted = ["support", "accept", "reservation", "objection", "abstain", "recused", "stale", "answered"];

function currentOf(findingIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`current as (
      select distinct on ("findingId") "findingId", number, substance, statement, "createdAt"
      from "FindingVersion" where "findingId" = any(${[...findingIds]}::uuid[])
      order by "findingId", number desc
    )`;
}

// A later version's positions are later ones: nobody takes a position on a version that another has replaced.
const latest = Prisma.sql`latest as (
      select distinct on (version."findingId", "personId") version."findingId", "personId", value,
        version.number >= current.substance as stands
      from current
      join "FindingVersion" as version using ("findingId")
      join "Position" on "findingVersionId" = version.id
      order by version."findingId", "personId", version.number desc, "Position"."createdAt" desc, "Position".id desc
    )`;

function letters(): Prisma.Sql {
  const cases = Object.entries(positionLetters).map(([value, letter]) => `when '${value}' then '${letter}'`);
  return Prisma.raw(`case latest.value ${cases.join(" ")} end`);
}
