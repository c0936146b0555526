import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { fillTable } from "./full-table.ts";

export type OverviewSize = { members: number; papers: number; comments: number; findings: number };

/**
 * Fills a group with work: papers whose commissions want something, each in a review round of so many comments (every other
 * round still open, the others closed and half answered), findings with positions, and a reminder to everybody.
 * @returns the members' ids; all are experts
 */
export async function fillOverview(
  groupId: string,
  { members, papers, comments, findings }: OverviewSize,
): Promise<string[]> {
  const people = await fillTable(groupId, { findings, members });
  await fillPapers(groupId, { papers, people });
  await fillRounds(groupId, { comments, people });
  await db.$executeRaw`
    insert into "DueReminder" (id, "groupId", "personId", kind, "subjectId", occasion, "dueOn")
    select gen_random_uuid(), ${groupId}::uuid, person, 'reviewText', round.id, 'chased', current_date - 1
    from "ReviewRound" as round, unnest(${people}::uuid[]) as person where "groupId" = ${groupId}::uuid`;
  await db.$executeRaw`analyze`;
  return people;
}

async function fillPapers(
  groupId: string,
  { papers, people }: { papers: number; people: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    insert into "Document" (id, "groupId", kind)
    select gen_random_uuid(), ${groupId}::uuid, 'paper' from generate_series(1, ${papers}::int)`;
  await db.$executeRaw`
    insert into "DocumentVersion" (id, "documentId", number, name, content, hash, "plainText", "wordCount")
    select gen_random_uuid(), id, 1, 'For review', '{}', ${hashOf("{}")}, '', 0
    from "Document" where "groupId" = ${groupId}::uuid`;
  await db.$executeRaw`
    insert into "Paper" (id, "groupId", "documentId", slug, title, state)
    select gen_random_uuid(), ${groupId}::uuid, id, id::text, 'What the partners should plan, part ' || place,
      (array['drafting', 'in_review', 'revision_requested', 'submitted'])[1 + place % 4]::"PaperState"
    from (select id, (row_number() over ())::int as place from "Document" where "groupId" = ${groupId}::uuid) as text`;
  await db.$executeRaw`
    insert into "PaperAuthor" ("paperId", "personId", rank)
    select id, (${people}::uuid[])[1 + (place * 2 + rank) % ${people.length}::int], rank
    from (select id, (row_number() over ())::int as place from "Paper" where "groupId" = ${groupId}::uuid) as paper,
      generate_series(1, 2) as rank`;
  await db.$executeRaw`
    insert into "Commission" (id, "groupId", slug, title, state, "outlineDueOn", "dueOn")
    select gen_random_uuid(), ${groupId}::uuid, 'commission-' || place, 'Commission ' || place,
      (array['offered', 'accepted'])[1 + place % 2]::"CommissionState", current_date + place - 6, current_date + 60
    from generate_series(1, ${papers}::int) as place`;
  await db.$executeRaw`
    insert into "CommissionAuthor" ("commissionId", "personId", rank)
    select id, (${people}::uuid[])[1 + (row_number() over ())::int % ${people.length}::int], 1
    from "Commission" where "groupId" = ${groupId}::uuid`;
}

async function fillRounds(
  groupId: string,
  { comments, people }: { comments: number; people: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    insert into "ReviewRound" (id, "groupId", "documentId", number, state, "versionId", "asksGroup", "openedAt", "closesAt")
    select gen_random_uuid(), ${groupId}::uuid, "documentId", 1,
      (array['open', 'closed'])[1 + place % 2]::"ReviewRoundState", version, true, now() - interval '9 days',
      now() + interval '3 days' * (1 + place)
    from (
      select id as version, "documentId", (row_number() over ())::int as place from "DocumentVersion"
      where "documentId" in (select id from "Document" where "groupId" = ${groupId}::uuid)
    ) as frozen`;
  await db.$executeRaw`
    insert into "ReviewComment" (id, "roundId", number, "authorId", body, disposition, reply)
    select gen_random_uuid(), round.id, place, (${people}::uuid[])[1 + place % ${people.length}::int],
      'This paragraph promises more than the next one holds.',
      case when state = 'closed' and place % 2 = 0 then 'accepted'::"Disposition" end, ''
    from "ReviewRound" as round, generate_series(1, ${comments}::int) as place where "groupId" = ${groupId}::uuid`;
  await db.$executeRaw`
    insert into "Reviewer" ("roundId", "personId", "doneAt")
    select round.id, person, now() from "ReviewRound" as round,
      unnest(${people}::uuid[]) with ordinality as given(person, place)
    where "groupId" = ${groupId}::uuid and place % 5 = 0`;
}
