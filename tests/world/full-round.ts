import type { SignedInActor } from "#lib/base/actor.ts";
import { findResponsesOf } from "#lib/domain/reviews/find-responses.ts";
import { db } from "#lib/infra/db.ts";
import { aReviewRound } from "./reviews.ts";
import { aPaper, textOf } from "./world.ts";

const dispositions = ["accepted", "in_part", "not_accepted", "noted", "out_of_scope"];

/**
 * A closed round on a paper of 30 sections, with so many comments by these people: most on a passage, each fifth marked as an
 * observer's or as from outside, four of five answered.
 */
export async function aFullRound(
  group: { id: string },
  people: readonly SignedInActor[],
  comments: number,
): Promise<{ paper: { id: string; slug: string; documentId: string }; roundId: string }> {
  const [first] = people;
  if (!first) throw new RangeError("Somebody has to comment");
  const sections = Array.from(
    { length: 30 },
    (_, at) => `# Section ${at + 1}\n\n${"What the partners planned, and what it cost. ".repeat(40)}`,
  );
  const paper = await aPaper(group, {
    authors: [first],
    state: "in_review",
    text: textOf(sections.join("\n\n")),
  });
  const { id: roundId } = await aReviewRound(group, paper, { state: "closed" });
  const round = await findResponsesOf({ kind: "system" }, roundId);
  const blocks = [...(round?.sectionOf.keys() ?? [])];
  await db.$executeRaw`
    insert into "ReviewComment" (id, "roundId", number, "authorId", observer, outside, quote, "blockId", body, disposition,
      reply, "answeredById", "answeredAt")
    select gen_random_uuid(), ${roundId}::uuid, number,
      (${people.map(({ personId }) => personId)}::uuid[])[1 + number % ${people.length}::int], number % 5 = 1, number % 5 = 2,
      case when number % 9 > 0 then 'what the partners planned, as passage ' || number || ' says' else '' end,
      case when number % 9 > 0 then (${blocks}::text[])[1 + number % ${blocks.length}::int] end,
      'Comment ' || number || '. ' || repeat('This sentence says more than its source does. ', 1 + number % 9),
      case when number % 5 > 0 then (${dispositions}::text[])[1 + number % 5]::"Disposition" end,
      case when number % 5 > 0 then repeat('We have said it as the source does. ', 1 + number % 4) else '' end,
      case when number % 5 > 0 then ${first.personId}::uuid end, case when number % 5 > 0 then now() end
    from generate_series(1, ${comments}::int) as number`;
  return { paper, roundId };
}
