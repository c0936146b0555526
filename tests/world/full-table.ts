import { randomUUID } from "node:crypto";
import { db } from "#lib/infra/db.ts";

export type TableSize = { findings: number; members: number };

const themes = ["Sea lanes", "Industry", "Deterrence", "Cables", "Standards", "Exercises"];
const states = ["circulated", "in_discussion", "last_call", "agreed", "agreed_with_reservations"];

/**
 * Fills a group's table: members who take positions, findings of three versions each (the second of another substance),
 * and every member's position on every version but each eleventh; each seventh said nothing since the substance changed. With facts and evidence as the product would leave.
 * @returns the members' ids
 */
export async function fillTable(groupId: string, { findings, members }: TableSize): Promise<string[]> {
  const people = Array.from({ length: members }, () => randomUUID());
  await db.$executeRaw`
    insert into "Person" (id, slug, name) select id, id::text, 'Member ' || place
    from unnest(${people}::uuid[]) with ordinality as given(id, place)`;
  await db.$executeRaw`
    insert into "Member" (id, "groupId", "personId", role, perspective)
    select gen_random_uuid(), ${groupId}::uuid, id, 'expert', 'Country ' || place % 7
    from unnest(${people}::uuid[]) with ordinality as given(id, place)`;
  const { _max } = await db.finding.aggregate({ where: { groupId }, _max: { number: true } });
  const first = (_max.number ?? 0) + 1;
  await db.$executeRaw`
    insert into "Finding" (id, "groupId", number, theme, state, "lastCallClosesAt", "proposedById")
    select gen_random_uuid(), ${groupId}::uuid, number, (${themes}::text[])[1 + number % 6],
      (${states}::text[])[1 + number % 5]::"FindingState",
      case when number % 5 = 2 then now() + number * interval '1 hour' end,
      (${people}::uuid[])[1 + number % ${members}::int]
    from generate_series(${first}::int, ${first + findings - 1}::int) as number`;
  await db.$executeRaw`
    insert into "FindingVersion" (id, "findingId", number, substance, statement, reasons, "createdById")
    select gen_random_uuid(), id, version, least(version, 2),
      'The four partners should plan number ' || "Finding".number || ' together, in a form that each can end at any time, '
        || 'and should say in public what they do not plan (version ' || version || ').',
      repeat('Because it was said so in three of the papers. ', 10), "proposedById"
    from "Finding", generate_series(1, 3) as version where "groupId" = ${groupId}::uuid and "Finding".number >= ${first}`;
  await db.$executeRaw`
    insert into "Position" (id, "findingVersionId", "personId", value, text, "createdAt")
    select gen_random_uuid(), version.id, person.id,
      (enum_range(null::"PositionValue"))[1 + (place * 7 + "Finding".number * 3 + version.number) % 6],
      'In my own words.', now() - (4 - version.number) * interval '1 day'
    from "Finding" join "FindingVersion" as version on version."findingId" = "Finding".id,
      unnest(${people}::uuid[]) with ordinality as person(id, place)
    where "groupId" = ${groupId}::uuid and "Finding".number >= ${first}
      and (place + "Finding".number + version.number) % 11 > 0
      and (version.number = 1 or (place + "Finding".number) % 7 > 0)`;
  await db.$executeRaw`
    insert into "Fact" (kind, "groupId", "subjectId", "personId")
    select 'PositionRecorded', ${groupId}::uuid, version."findingId", "personId"
    from "Position" join "FindingVersion" as version on version.id = "findingVersionId"
    join "Finding" on "Finding".id = version."findingId"
    where "groupId" = ${groupId}::uuid and "Finding".number >= ${first}`;
  await db.$executeRaw`
    insert into "Evidence" (id, "findingId", kind, "sourceTitle")
    select gen_random_uuid(), id, 'source', 'A source' from "Finding"
    where "groupId" = ${groupId}::uuid and number >= ${first} and number % 4 > 0`;
  await db.$executeRaw`analyze`;
  return people;
}
