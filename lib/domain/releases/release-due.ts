import { system } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { discharge } from "#lib/domain/commissions/discharge-commission.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import {
  ensurePaperPublication,
  ensureReportPublication,
} from "#lib/domain/publications/ensure-publication.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { tellSubscribers } from "#lib/domain/subscriptions/tell-subscribers.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { log } from "#lib/infra/log.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { tellOfEdition } from "./tell-of-edition.ts";

const atOnce = 50;

/** An edition that has just come out. */
export type Released = { id: string; slug: string; number: number };

/**
 * Lets what is due come out, by the database's clock: the edition, the states, the facts and the mails of each in one
 * transaction, until nothing more is due. For every process to call as often as it likes: whoever comes first does it, the others
 * find nothing.
 * @param except ids of releases to leave alone for now
 * @returns what came out, and what could not: it is logged, and due as before
 */
export async function releaseDue(
  except: readonly string[] = [],
): Promise<{ released: Released[]; failed: string[] }> {
  const released: Released[] = [];
  const failed: string[] = [];
  const looked = [...except];
  // Asked again until nothing is left: a report waits for the papers it presents, which may have come out just now.
  for (let due = await listDue(looked); due.length > 0; due = await listDue(looked)) {
    for (const { id } of due) {
      looked.push(id);
      try {
        const result = await transact((tx) => releaseOne(tx, id));
        if (result.ok && result.value) released.push(result.value);
      } catch (error) {
        log.error({ err: error, releaseId: id }, "a release failed");
        failed.push(id);
      }
    }
  }
  return { released, failed };
}

/** The first that are due, in the order of their instants. */
function listDue(except: readonly string[]): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select release.id ${fromDue} and release.id <> all(${[...except]}::uuid[])
    order by release."releaseAt" nulls last, release.id limit ${atOnce}`;
}

/** What has no instant comes out with its files; and without them, rather than never, after a minute. Nothing comes out before
 *  the papers it presents. */
const fromDue = Prisma.sql`
  from "Release" release join "WorkingGroup" "group" on "group".id = release."groupId"
  where release.state = 'scheduled' and "group"."concludedAt" is null and (
    release."releaseAt" <= clock_timestamp()
    or (release."releaseAt" is null and (
      release."filesMade" >= release."filesWanted"
      or coalesce(release."confirmedAt", release."requestedAt") <= clock_timestamp() - interval '1 minute'
    ))
  ) and not exists (
    select from unnest(release.awaits) awaited(id) where not exists (
      select from "Publication" publication
      join "Edition" edition on edition."publicationId" = publication.id and edition.state <> 'scheduled'
      where publication."paperId" = awaited.id
    )
  )`;

/** When each scheduled release may come out, as a question for `at`; what has no instant may at once, and does after a minute. */
export const releaseInstants = Prisma.sql`
  select coalesce("releaseAt", case when "filesMade" >= "filesWanted" then '-infinity'::timestamptz
    else coalesce("confirmedAt", "requestedAt") + interval '1 minute' end) as at
  from "Release" where state = 'scheduled'`;

/** Null: somebody else is at it, or it is not due any more. */
async function releaseOne(tx: Tx, id: string): Promise<Result<Released | null>> {
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select release.id ${fromDue} and release.id = ${id}::uuid for update of release skip locked`;
  if (!due) return ok(null);
  const release = await tx.release.findUniqueOrThrow({ where: { id }, select: columns });
  const publication = await publicationOf(tx, release);
  await setSeries(tx, publication.id, release.content);
  const now = await readClock(tx);
  const edition = await writeEdition(tx, {
    publicationId: publication.id,
    content: JSON.parse(release.content),
    frozen: release.content,
    publishedById: release.requestedById,
    publishedAt: now,
  });
  await moveOn(tx, release);
  await dischargeAuthors(tx, release);
  await tx.release.update({
    where: { id, state: "scheduled" },
    data: { state: "released", releasedAt: now, editionId: edition.id },
    select: { id: true },
  });
  const { groupId } = release;
  const detail = { number: edition.number };
  await recordFact(tx, system, { kind: "EditionPublished", groupId, subjectId: edition.id, detail });
  const released = { id, slug: publication.slug, number: edition.number };
  const title = titleIn(release.content);
  await tellOfEdition(tx, { groupId, title, ...released });
  const { reportId, paper } = release;
  const work = { reportId, commissionId: paper?.commissionId };
  await tellSubscribers(tx, { groupId, ...work, edition: { title, ...released } });
  return ok(released);
}

const columns = {
  id: true,
  groupId: true,
  reportId: true,
  paperId: true,
  paper: { select: { commissionId: true } },
  content: true,
  requestedById: true,
} as const;

type Due = Prisma.ReleaseGetPayload<{ select: typeof columns }>;

function publicationOf(tx: Tx, { reportId, paperId, groupId, content }: Due) {
  const title = titleIn(content);
  return reportId
    ? ensureReportPublication(tx, { id: reportId, groupId, title })
    : ensurePaperPublication(tx, { id: paperId ?? "", groupId, title });
}

/** The series of a publication is that of its current edition. */
async function setSeries(tx: Tx, publicationId: string, content: string): Promise<void> {
  const { series } = JSON.parse(content) as { series: { name: string; number: string } | null };
  const data = { seriesName: series?.name ?? null, seriesNumber: series?.number ?? null };
  await tx.publication.update({ where: { id: publicationId }, data, select: { id: true } });
}

const titleIn = (content: string) => (JSON.parse(content) as { title: string }).title;

/** Whoever wrote a paper that the public can read owes its commission nothing more. */
async function dischargeAuthors(tx: Tx, { paper, groupId }: Due): Promise<void> {
  const commissionId = paper?.commissionId;
  if (commissionId) await discharge(tx, system, { commissionId, groupId });
}

/** Throws where the report or paper is not waiting for this: the constraint of states was broken elsewhere. */
async function moveOn(tx: Tx, { reportId, paperId }: Due): Promise<void> {
  const change = {
    where: { id: reportId ?? paperId ?? "", state: "scheduled" },
    data: { state: "published" },
    select: { id: true },
  } as const;
  await (reportId ? tx.report.update(change) : tx.paper.update(change));
}
