import { readableEditions } from "#lib/domain/publications/policy.ts";
import { type AwaitedPaper, printPapers } from "#lib/domain/publications/print-papers.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { AwaitedView } from "./types.ts";

const live = { state: { in: ["requested", "scheduled"] as ("requested" | "scheduled")[] } };

/** Of some papers those that have not come out and are going to. Nobody moves or cancels their releases before the transaction ends. */
export async function lockAwaited(
  tx: Tx,
  groupId: string,
  papers: readonly string[],
): Promise<AwaitedPaper[]> {
  await tx.$queryRaw`
    select id from "Release" where "paperId" = any(${[...papers]}::uuid[]) and state in ('requested', 'scheduled')
    order by id for share`;
  return (await printPapers(tx, groupId, papers)).awaited;
}

/** Of what a release awaits, what has not come out, and whether it is going to. */
export async function readAwaited(tx: Tx, paperIds: readonly string[]): Promise<AwaitedView[]> {
  if (paperIds.length === 0) return [];
  const rows = await tx.paper.findMany({
    where: { id: { in: [...paperIds] }, NOT: { publication: { editions: { some: readableEditions } } } },
    select: { title: true, slug: true, releases: { where: live, select: { state: true }, take: 1 } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ title, slug, releases: [release] }) => ({
    title,
    slug,
    standing: release === undefined ? "cancelled" : release.state === "requested" ? "unconfirmed" : "comes",
  }));
}

/** The reports that wait for a paper to come out: by which name, and until when. */
export async function listAwaiting(
  tx: Tx,
  paperId: string,
): Promise<{ title: string; releaseAt: Date | null }[]> {
  const rows = await tx.release.findMany({
    where: { ...live, awaits: { has: paperId } },
    select: { releaseAt: true, report: { select: { title: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ releaseAt, report }) => ({ title: report?.title ?? "", releaseAt }));
}
