import { dayAt } from "#lib/base/day-at.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { consensusOutcomes } from "#lib/domain/findings/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { ReleasedText } from "./print-responses.ts";
import { printRounds } from "./print-rounds.ts";
import type { PrintedProcess } from "./process-parts.ts";

type Besides = {
  /** Ids of people who do not wish to be named: in no number and not by their perspective either, or what is printed of the group,
   *  less those who are named, would be them. */
  unnamed?: readonly string[];
  /** Ids of papers without which the text does not come out. */
  awaited?: readonly string[];
};

/**
 * How a text came about, from what is recorded at this moment: what its edition tells under "How this was made". Nobody is
 * named in it; a discussion is told as far as its rule lets it be, and a paper once the public can read it, or where the text
 * comes out no earlier than the paper.
 * @param tx open transaction of the verb that has authorized
 */
export async function printProcess(
  tx: Tx,
  text: ReleasedText,
  { unnamed = [], awaited = [] }: Besides = {},
): Promise<PrintedProcess> {
  const { groupId } = text;
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { charter: true, openedOn: true },
  });
  return {
    charter: group.charter,
    openedOn: utcDay(group.openedOn),
    asOf: utcDay(new Date()),
    members: await countMembers(tx, groupId, unnamed),
    ...(await tellDiscussions(tx, groupId)),
    papers: [...(await tellPapers(tx, groupId)), ...(await tellAwaited(tx, awaited))],
    rounds: await printRounds(tx, text, awaited),
    findings: await countOutcomes(tx, groupId),
  };
}

async function countMembers(
  tx: Tx,
  groupId: string,
  unnamed: readonly string[],
): Promise<PrintedProcess["members"]> {
  const members = await tx.member.findMany({
    where: { groupId, leftAt: null, personId: { notIn: [...unnamed] } },
    select: { role: true, perspective: true },
  });
  const inRole = (role: string) => members.filter((member) => member.role === role).length;
  const spoken = members.flatMap(({ role, perspective }) => (role === "observer" ? [] : perspective || []));
  return {
    moderators: inRole("moderator"),
    experts: inRole("expert"),
    observers: inRole("observer"),
    perspectives: [...new Set(spoken)].toSorted((a, b) => a.localeCompare(b)),
  };
}

const held = ["held", "summary_drafted", "summary_circulated", "summary_agreed"] as const;

async function tellDiscussions(tx: Tx, groupId: string) {
  const rows = await tx.discussion.findMany({
    where: { groupId, state: { in: [...held] } },
    select: { title: true, rule: true, startsAt: true, timeZone: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const discussions = rows.flatMap(({ title, rule, startsAt, timeZone }) => {
    if (rule === "off_the_record") return [];
    const day = dayAt(startsAt, timeZone);
    return [{ title, rule, held: rule === "on_the_record" ? day : day.slice(0, 7) }];
  });
  // Within a month their order would tell what the month does not.
  discussions.sort((a, b) => a.held.slice(0, 7).localeCompare(b.held.slice(0, 7)) || byTitle(a, b));
  return { discussions, offTheRecord: rows.length - discussions.length };
}

const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title);

/** Of every paper that the public can read: its present title, the day it was asked for, the day it came out. */
async function tellPapers(tx: Tx, groupId: string): Promise<PrintedProcess["papers"]> {
  const rows = await tx.publication.findMany({
    where: { groupId, paperId: { not: null }, editions: { some: { state: "public" } } },
    select: {
      slug: true,
      paper: { select: { commissionId: true } },
      editions: {
        where: { state: { not: "scheduled" } },
        select: { title: true, publishedAt: true },
        orderBy: { number: "asc" },
      },
    },
  });
  const offers = await listOffers(
    tx,
    rows.flatMap(({ paper }) => paper?.commissionId ?? []),
  );
  const papers = rows.map(({ slug, paper, editions }) => {
    const offered = offers.get(paper?.commissionId ?? "");
    return {
      title: editions.at(-1)?.title ?? "",
      publication: slug,
      commissionedOn: offered ? utcDay(offered) : null,
      publishedOn: editions[0] ? utcDay(editions[0].publishedAt) : "",
    };
  });
  return papers.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn) || byTitle(a, b));
}

/** Of papers that come out with the text or before it. On which day is not said: until then it can be moved. */
async function tellAwaited(tx: Tx, awaited: readonly string[]): Promise<PrintedProcess["papers"]> {
  if (awaited.length === 0) return [];
  const rows = await tx.paper.findMany({
    where: { id: { in: [...awaited] } },
    select: { title: true, address: true, commissionId: true },
  });
  const offers = await listOffers(
    tx,
    rows.flatMap(({ commissionId }) => commissionId ?? []),
  );
  const papers = rows.map(({ title, address, commissionId }) => {
    const offered = offers.get(commissionId ?? "");
    const commissionedOn = offered ? utcDay(offered) : null;
    return { title, publication: address ?? "", commissionedOn, publishedOn: "" };
  });
  return papers.toSorted(byTitle);
}

/** When each commission was offered first; one that nobody was seen to offer has no day. */
async function listOffers(tx: Tx, commissionIds: string[]): Promise<Map<string, Date>> {
  const facts = await tx.fact.findMany({
    where: { kind: "CommissionOffered", subjectId: { in: commissionIds } },
    select: { subjectId: true, at: true },
    orderBy: { id: "desc" },
  });
  return new Map(facts.map(({ subjectId, at }) => [subjectId, at]));
}

async function countOutcomes(tx: Tx, groupId: string): Promise<PrintedProcess["findings"]> {
  const counted = await tx.finding.groupBy({
    by: ["state"],
    where: { groupId, state: { in: [...consensusOutcomes] } },
    _count: true,
  });
  const of = (outcome: (typeof consensusOutcomes)[number]) =>
    counted.find(({ state }) => state === outcome)?._count ?? 0;
  return {
    agreed: of("agreed"),
    agreed_with_reservations: of("agreed_with_reservations"),
    not_agreed: of("not_agreed"),
    deferred: of("deferred"),
  };
}
