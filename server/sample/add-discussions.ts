import { randomUUID } from "node:crypto";
import type { Tx } from "#lib/infra/db.ts";
import { discussions } from "#prisma/sample/discussions.ts";
import type { SampleDiscussion } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { instantAt } from "./sample-text.ts";

/** Adds the discussions with their agendas and contributions. */
export async function addDiscussions(tx: Tx, ids: SampleIds): Promise<void> {
  for (const discussion of discussions) await addDiscussion(tx, ids, discussion);
}

async function addDiscussion(tx: Tx, ids: SampleIds, sample: SampleDiscussion): Promise<void> {
  const { group, minutes, agenda, contributions, startsAt: local, ...plan } = sample;
  const { circulatedSummary: _first, remarks: _remarks, ...rest } = plan;
  const startsAt = instantAt(local, rest.timeZone);
  const { id, agenda: items } = await tx.discussion.create({
    data: {
      ...rest,
      ...recordOf(sample, startsAt),
      groupId: idOf(ids.groups, group),
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      agenda: { create: agenda.map((title, index) => ({ title, rank: index + 1 })) },
    },
    select: { id: true, agenda: { select: { id: true }, orderBy: { rank: "asc" } } },
  });
  for (const [index, { agendaItem, body, speaker }] of contributions.entries()) {
    const row = await tx.contribution.create({
      data: {
        discussionId: id,
        rule: rest.rule,
        body,
        heldOn: startsAt,
        agendaItemId: items[agendaItem - 1]?.id ?? null,
        speakerId: speaker ? idOf(ids.people, speaker) : null,
      },
      select: { id: true },
    });
    ids.contributions.set(`${rest.slug}/${index}`, row.id);
  }
}

/** The summary's versions and what was remarked on them, on days after the discussion. */
function recordOf({ state, summary, circulatedSummary, remarks = [] }: SampleDiscussion, startsAt: Date) {
  const bodies = [circulatedSummary, summary].filter((body) => body !== undefined);
  const wasCirculated = state === "summary_circulated" || state === "summary_agreed";
  const daysLater = (days: number) => new Date(startsAt.getTime() + days * 86_400_000);
  return {
    summaryNumber: bodies.length,
    circulatedNumber: wasCirculated ? 1 : 0,
    summaries: {
      create: bodies.map((body, index) => ({ number: index + 1, body, madeOn: daysLater(7 * (index + 1)) })),
    },
    remarks: {
      create: remarks.map((remark) => ({ id: randomUUID(), madeOn: daysLater(10), ...remark })),
    },
  };
}
