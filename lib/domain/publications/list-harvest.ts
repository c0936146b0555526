import { db } from "#lib/infra/db.ts";
import type { OaiHeader, OaiPlace, OaiSelection, OaiSet } from "#lib/publish/oai/types.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { editionContentSchema } from "./edition-content.ts";
import { readCards } from "./queries.ts";
import type { PublicationType } from "./schema.ts";
import type { PublicationCard } from "./types.ts";

/** What others harvest of a publication: its current edition; `card` null where that was withdrawn. */
export type Harvested = { header: OaiHeader; editionId: string; card: HarvestCard | null };

/** Some of them. */
export type HarvestPage = {
  records: Harvested[];
  /** How many the selection holds in all. */
  total: number;
  /** Where it goes on; null where this was the end. */
  next: { changedAt: Date; id: string } | null;
};

export type HarvestCard = PublicationCard & {
  number: number;
  language: string;
  /** The body that wrote it, as printed; empty where people did. */
  corporateAuthor: string;
  /** Addresses where it was published before it was brought in, a DOI among them. */
  origins: string[];
};

/**
 * Publications in the order in which they changed, each with its newest edition: public, or withdrawn and then without a card.
 * Four queries, however many there are.
 * @param after null: from the beginning
 * @param most how many there are on the page, or one or two less where something changes meanwhile
 * @param file only those of which there is such a download; null: all
 */
export async function listHarvest(
  { from, before, set }: OaiSelection,
  { after, most, file }: { after: OaiPlace | null; most: number; file: string | null },
): Promise<HarvestPage> {
  const within = Prisma.sql`${newest}
    ${from ? Prisma.sql`and e."changedAt" >= ${from.toISOString()}::timestamptz` : Prisma.empty}
    ${before ? Prisma.sql`and e."changedAt" < ${before.toISOString()}::timestamptz` : Prisma.empty}
    ${inSet(set)} ${withFile(file)}`;
  const behind = after
    ? Prisma.sql`and (e."changedAt", e."publicationId") > (${after.changedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<HarvestRow[]>`
      ${columns} ${within} ${behind} order by e."changedAt", e."publicationId" limit ${most + 1}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${within}`,
  ]);
  const page = rows.slice(0, most);
  const next = rows.length > most ? (page.at(-1) ?? null) : null;
  return { records: await withCards(page), total: counted?.total ?? 0, next };
}

/** One of them; null where the public finds nothing of this id. */
export async function findHarvested(publicationId: string): Promise<Harvested | null> {
  const rows = await db.$queryRaw<HarvestRow[]>`
    ${columns} ${newest} and e."publicationId" = ${publicationId}::uuid`;
  return (await withCards(rows))[0] ?? null;
}

/** When what changed longest ago did; null where nothing is published. */
export async function readFirstChange(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ first: Date | null }[]>`select min(e."changedAt") as first ${newest}`;
  return row?.first ?? null;
}

/** The announced groups that have published, by name; at most 1,000. */
export async function listHarvestGroups(): Promise<{ slug: string; name: string }[]> {
  return db.$queryRaw<{ slug: string; name: string }[]>`
    select distinct g.slug, g.name ${newest} and g.id is not null order by g.name, g.slug limit 1000`;
}

/** The newest edition of each publication that anybody may read, with its group where that was announced. */
const newest = Prisma.sql`
  from "Edition" e
  join "Publication" p on p.id = e."publicationId"
  left join "WorkingGroup" g on g.id = p."groupId" and g."announcedAt" is not null
  where e.state in ('public', 'withdrawn') and not exists (
    select 1 from "Edition" later
    where later."publicationId" = e."publicationId" and later.number > e.number and later.state <> 'scheduled'
  )`;

const columns = Prisma.sql`
  select e.id as "editionId", e."publicationId" as id, e."changedAt", e.state = 'withdrawn' as "isDeleted",
    e.number, e.language, p.slug, p.type::text as type, g.slug as "group",
    exists (select 1 from "EarlierPublication" b where b."publicationId" = p.id) as "isEarlier"`;

type HarvestRow = {
  editionId: string;
  id: string;
  changedAt: Date;
  isDeleted: boolean;
  slug: string;
  number: number;
  language: string;
  type: PublicationType;
  group: string | null;
  isEarlier: boolean;
};

function inSet(set: OaiSet | null): Prisma.Sql {
  if (!set) return Prisma.empty;
  const { by, name } = set;
  if (by === "type") return name === null ? Prisma.empty : Prisma.sql`and p.type::text = ${name}`;
  return name === null ? Prisma.sql`and g.id is not null` : Prisma.sql`and g.slug = ${name}`;
}

function withFile(file: string | null): Prisma.Sql {
  if (file === null) return Prisma.empty;
  return Prisma.sql`and exists (
    select 1 from "Release" r join "ReleaseFile" f on f."releaseId" = r.id
    where r."editionId" = e.id and f.format = ${file}
  )`;
}

/** What is replaced or withdrawn while this reads is left out: it has changed, and comes further on. */
async function withCards(rows: HarvestRow[]): Promise<Harvested[]> {
  const shown = rows.filter(({ isDeleted }) => !isDeleted);
  const byBodies = shown.filter(({ type, isEarlier }) => type === "report" || isEarlier);
  const [cards, printed] = await Promise.all([
    shown.length > 0 ? readCards(shown.map(({ editionId }) => editionId)) : [],
    readPrinted(byBodies.map(({ editionId }) => editionId)),
  ]);
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  return rows.flatMap(({ editionId, id, changedAt, isDeleted, slug, type, group, number, language }) => {
    const card = isDeleted ? undefined : bySlug.get(slug);
    if (!card && !isDeleted) return [];
    const sets: OaiSet[] = [
      { by: "type", name: type },
      ...(group ? [{ by: "group" as const, name: group }] : []),
    ];
    const said = printed.get(editionId) ?? { corporateAuthor: "", origins: [] };
    const header = { id, changedAt, sets, isDeleted };
    return [{ header, editionId, card: card ? { ...card, number, language, ...said } : null }];
  });
}

type Printed = Pick<HarvestCard, "corporateAuthor" | "origins">;

/** What only the editions themselves say: the bodies that are their authors, and where they were published before; by their ids. */
async function readPrinted(editionIds: string[]): Promise<Map<string, Printed>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db.edition.findMany({
    where: { id: { in: editionIds } },
    select: { id: true, content: true },
  });
  return new Map(
    rows.map(({ id, content }) => {
      const { corporateAuthor, group, earlier } = printedParts.parse(JSON.parse(content));
      const origins = earlier
        ? [earlier.url ?? "", earlier.doi ? `https://doi.org/${earlier.doi}` : ""].filter(Boolean)
        : [];
      return [id, { corporateAuthor: corporateAuthor || (group?.name ?? ""), origins }];
    }),
  );
}

const printedParts = editionContentSchema.pick({ corporateAuthor: true, group: true, earlier: true });
