import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { standing } from "./policy.ts";
import type { SubscriptionSubject } from "./types.ts";

const ofGroup = { select: { slug: true, name: true } } as const;
const ofWork = { select: { title: true, group: { select: { slug: true } } } } as const;

/** @returns what the link of a mail is about; null when it has ended, or never was */
export async function findSubscription(
  token: string,
): Promise<{ email: string; confirmed: boolean; subject: SubscriptionSubject } | null> {
  if (token.length > 100) return null;
  const row = await db.subscription.findFirst({
    where: standing(hashOf(token)),
    select: {
      email: true,
      confirmedAt: true,
      group: ofGroup,
      commission: ofWork,
      report: ofWork,
      topic: ofGroup,
    },
  });
  return row && { email: row.email, confirmed: row.confirmedAt !== null, subject: subjectOf(row) };
}

type Named = { slug: string; name: string } | null;
type Work = { title: string; group: { slug: string } } | null;

function subjectOf(row: { group: Named; commission: Work; report: Work; topic: Named }): SubscriptionSubject {
  const { group, topic } = row;
  const work = row.commission ?? row.report;
  if (work) return { kind: "work", name: work.title, path: `/groups/${work.group.slug}` };
  if (topic) return { kind: "topic", name: topic.name, path: `/topics/${topic.slug}` };
  return { kind: "group", name: group?.name ?? "", path: `/groups/${group?.slug ?? ""}` };
}
