import { personName } from "#lib/domain/people/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { PrintedPaper } from "./edition-content.ts";
import { currentEditions } from "./policy.ts";

/** A paper that the public will read, by a release that waits for its instant or for a second moderator. */
export type AwaitedPaper = {
  id: string;
  title: string;
  /** In the workshop. */
  slug: string;
  /** Null: within moments of its confirmation. */
  releaseAt: Date | null;
  isConfirmed: boolean;
};

export type PrintedPapers = {
  /** In the order they were asked for; the awaited ones among them. */
  printed: PrintedPaper[];
  awaited: AwaitedPaper[];
  /** Ids of those that the public cannot read, and that are not about to come out. */
  unpublished: string[];
};

/**
 * Papers of a group as a report presents them, in the order of `ids`: those that the public reads, and those that come out at an
 * instant that is set. The report may not come out before these.
 */
export async function printPapers(tx: Tx, groupId: string, ids: readonly string[]): Promise<PrintedPapers> {
  const rows = await tx.paper.findMany({ where: { groupId, id: { in: [...ids] } }, select: columns });
  const printed = new Map(rows.flatMap((row) => printPaper(row) ?? []).map((paper) => [paper.id, paper]));
  const awaited = new Map(
    rows.flatMap((row) => (isPublic(row) ? [] : (awaitedPaper(row) ?? []))).map((paper) => [paper.id, paper]),
  );
  return {
    printed: ids.flatMap((id) => printed.get(id) ?? []),
    awaited: ids.flatMap((id) => awaited.get(id) ?? []),
    unpublished: ids.filter((id) => !printed.has(id)),
  };
}

const columns = {
  id: true,
  slug: true,
  title: true,
  abstract: true,
  address: true,
  authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
  publication: {
    select: {
      slug: true,
      editions: { where: currentEditions, select: { title: true, standfirst: true }, take: 1 },
    },
  },
  releases: {
    where: { state: { in: ["requested", "scheduled"] } },
    select: { state: true, releaseAt: true },
    take: 1,
  },
} as const satisfies Prisma.PaperSelect;

type Row = Prisma.PaperGetPayload<{ select: typeof columns }>;

const isPublic = ({ publication }: Row) => (publication?.editions.length ?? 0) > 0;

function printPaper(row: Row): PrintedPaper | null {
  const { id, title, abstract, address, publication } = row;
  const authors = row.authors.map(({ person }) => person.name);
  const edition = publication?.editions[0];
  if (publication && edition) return { id, ...edition, authors, publication: publication.slug };
  const ahead = publication?.slug ?? address;
  if (!ahead || !awaitedPaper(row)) return null;
  return { id, title, standfirst: abstract, authors, publication: ahead };
}

function awaitedPaper({ id, title, slug, releases: [release] }: Row): AwaitedPaper | null {
  if (!release) return null;
  return { id, title, slug, releaseAt: release.releaseAt, isConfirmed: release.state === "scheduled" };
}
