import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { editionContentSchema } from "./edition-content.ts";
import { currentEditions, readableEditions } from "./policy.ts";
import type { PublicationFilter, PublicationType } from "./schema.ts";
import type { EditionView, PublicationCard } from "./types.ts";

// What the public reads is the same for everybody, so that its bytes can be kept ready: these queries ask for no
// actor, and their filters in policy.ts let through what anybody may read and nothing else.

export const publicationsPerPage = 20;

/**
 * One page of current editions, newest first, and how many there are in all.
 * @param among ids of the only editions to choose from, as a search found them
 */
export async function listPublications(
  filter: Omit<PublicationFilter, "q">,
  among?: readonly string[],
): Promise<{ cards: PublicationCard[]; total: number }> {
  const where = among ? { AND: [matching(filter), { id: { in: [...among] } }] } : matching(filter);
  const [rows, total] = await Promise.all([
    db.edition.findMany({
      where,
      select: cardColumns,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * publicationsPerPage,
      take: publicationsPerPage,
    }),
    db.edition.count({ where }),
  ]);
  return { cards: rows.map(toCard), total };
}

/** Cards of these editions, in this order; what is not public is left out. */
export async function readCards(editionIds: readonly string[]): Promise<PublicationCard[]> {
  const rows = await db.edition.findMany({
    where: { AND: [{ id: { in: [...editionIds] } }, currentEditions] },
    select: { id: true, ...cardColumns },
  });
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return editionIds.flatMap((id) => byId.get(id) ?? []);
}

/**
 * One edition of a publication, checked against its hash.
 * @param number null for the current one: the public edition, or the last when that was withdrawn
 * @returns null when there is nothing to read. Throws: when the stored bytes are not the published ones.
 */
export async function findEdition(slug: string, number: number | null): Promise<EditionView | null> {
  const row = await db.edition.findFirst({
    where: { AND: [{ publication: { slug }, ...(number === null ? {} : { number }) }, readableEditions] },
    select: editionColumns,
    orderBy: [{ number: "desc" }],
  });
  return row && toView(row);
}

/** Whether the public finds any edition of a publication at this slug; its text is not read. */
export async function isReadable(slug: string): Promise<boolean> {
  const where = { slug, editions: { some: readableEditions } };
  return (await db.publication.findFirst({ where, select: { id: true } })) !== null;
}

/** @returns the present slug of a publication that once had this one, or null */
export async function findRenamedPublication(formerSlug: string): Promise<string | null> {
  const row = await db.publicationFormerSlug.findFirst({
    where: { slug: formerSlug, publication: { editions: { some: readableEditions } } },
    select: { publication: { select: { slug: true } } },
  });
  return row?.publication.slug ?? null;
}

/** Years in which something current was published, newest first, for the filter. */
export async function listYears(): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct extract(year from "publishedAt")::int as year from "Edition" where "state" = 'public' order by 1 desc`;
  return rows.map(({ year }) => year);
}

/** The notices on an edition, newest first. */
export const noticesInOrder = {
  select: { id: true, kind: true, text: true, madeAt: true },
  orderBy: [{ madeAt: "desc" }, { id: "desc" }],
} as const satisfies Prisma.Edition$noticesArgs;

const cardColumns = {
  title: true,
  language: true,
  standfirst: true,
  publishedAt: true,
  credits: {
    where: { role: "author" },
    select: { name: true, person: { select: { slug: true } } },
    orderBy: { rank: "asc" },
  },
  notices: { ...noticesInOrder, select: { kind: true, madeAt: true }, take: 1 },
  publication: {
    select: {
      slug: true,
      type: true,
      seriesName: true,
      seriesNumber: true,
      group: { select: { slug: true, name: true, announcedAt: true } },
      topics: {
        select: { topic: { select: { slug: true, name: true } } },
        orderBy: { topic: { name: "asc" } },
      },
    },
  },
} as const satisfies Prisma.EditionSelect;

const editionColumns = {
  id: true,
  number: true,
  state: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawalReason: true,
  hash: true,
  wordCount: true,
  content: true,
  notices: noticesInOrder,
  deposit: { select: { doi: true, state: true } },
  publication: {
    select: {
      slug: true,
      topics: cardColumns.publication.select.topics,
      editions: {
        where: readableEditions,
        select: {
          number: true,
          state: true,
          publishedAt: true,
          hash: true,
          notices: { ...noticesInOrder, select: { kind: true, madeAt: true } },
        },
        orderBy: { number: "desc" },
      },
      events: {
        where: { event: { state: { not: "draft" } } },
        select: { event: { select: { slug: true, title: true, startsAt: true, timeZone: true } } },
      },
    },
  },
} as const satisfies Prisma.EditionSelect;

type CardRow = Prisma.EditionGetPayload<{ select: typeof cardColumns }>;
type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionColumns }>;

function matching({
  type,
  topic,
  group,
  author,
  year,
  series,
}: Omit<PublicationFilter, "q">): Prisma.EditionWhereInput {
  return {
    AND: [
      currentEditions,
      type ? { publication: { type } } : {},
      topic ? { publication: { topics: { some: { topic: { slug: topic } } } } } : {},
      group ? { publication: { group: { slug: group, announcedAt: { not: null } } } } : {},
      author ? { credits: { some: { role: "author", person: { slug: author } } } } : {},
      series ? { publication: { seriesName: series } } : {},
      year ? { publishedAt: { gte: new Date(Date.UTC(year, 0)), lt: new Date(Date.UTC(year + 1, 0)) } } : {},
    ],
  };
}

function toCard({ publication, credits, notices, ...edition }: CardRow): PublicationCard {
  const { seriesName, seriesNumber, group, topics, ...rest } = publication;
  return {
    ...edition,
    ...rest,
    type: rest.type satisfies PublicationType,
    series: seriesName && seriesNumber ? { name: seriesName, number: seriesNumber } : null,
    group: group?.announcedAt ? { slug: group.slug, name: group.name } : null,
    topics: topics.map(({ topic }) => topic),
    notice: notices[0] ?? null,
    // The author of a report is the group; who wrote a chapter is said above the chapter.
    authors: rest.type === "report" ? [] : credits.map(({ name, person }) => ({ name, slug: person.slug })),
  };
}

function toView({ publication, deposit, content, state, ...edition }: EditionRow): EditionView {
  if (hashOf(content) !== edition.hash)
    throw new Error(`Edition ${edition.id} is not the text that was published`);
  return {
    ...edition,
    state: readable(state),
    slug: publication.slug,
    doi: deposit?.state === "registered" ? deposit.doi : null,
    content: editionContentSchema.parse(JSON.parse(content)),
    topics: publication.topics.map(({ topic }) => topic),
    editions: publication.editions.map((other) => ({ ...other, state: readable(other.state) })),
    events: publication.events.map(({ event }) => event),
  };
}

function readable(state: EditionRow["state"]): EditionView["state"] {
  if (state === "scheduled") throw new Error("A scheduled edition is not readable");
  return state;
}
