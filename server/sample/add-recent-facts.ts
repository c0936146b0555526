import type { Tx } from "#lib/infra/db.ts";
import { noteFact } from "./note-fact.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

const group = "asia-pacific-partners";
const dayMs = 86_400_000;

/** What happened in the last days, so that somebody who looks in is told something: the product tells it as any other fact. */
export async function addRecentFacts(tx: Tx, ids: SampleIds): Promise<void> {
  const groupId = idOf(ids.groups, group);
  const finding = (number: number) => idOf(ids.findings, `${group}/${number}`);
  const { id: discussionId } = await tx.discussion.findFirstOrThrow({
    where: { groupId, slug: "seventy-two-hours" },
    select: { id: true },
  });
  const facts = [
    { kind: "FindingCirculated", subjectId: finding(8), by: "marit-haugland", daysAgo: 9 },
    // Not for attribution: nobody did it.
    { kind: "SummaryCirculated", subjectId: discussionId, by: null, daysAgo: 6 },
    { kind: "PositionRecorded", subjectId: finding(8), by: "amrit-dhanoa", daysAgo: 5 },
    {
      kind: "PaperReviewStarted",
      subjectId: idOf(ids.papers, "one-theatre-or-two"),
      by: "marit-haugland",
      daysAgo: 4,
    },
    { kind: "FindingCommented", subjectId: finding(7), by: "liina-kallaste", daysAgo: 3 },
    { kind: "FindingCommented", subjectId: finding(7), by: "jonas-rickertsen", daysAgo: 2 },
  ];
  const now = Date.now();
  for (const { kind, subjectId, by, daysAgo } of facts)
    await noteFact(tx, {
      ...{ kind, groupId, subjectId, at: new Date(now - daysAgo * dayMs) },
      personId: by && idOf(ids.people, by),
    });
}
