import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { currentEditions } from "./policy.ts";
import type { PublicationRelation } from "./types.ts";

/** As many relations as a publication shows one way. */
const most = 100;

const other = {
  id: true,
  slug: true,
  type: true,
  editions: { where: currentEditions, select: { title: true, language: true }, take: 1 },
} as const satisfies Prisma.PublicationSelect;

type OtherRow = Prisma.PublicationGetPayload<{ select: typeof other }>;

/**
 * How a publication stands to others of which the public reads something now, both ways, in the order of kinds and titles. It asks
 * for no actor: the answer is everybody's.
 */
export async function listRelations(slug: string): Promise<PublicationRelation[]> {
  const current = { editions: { some: currentEditions } };
  const [there, back] = await Promise.all([
    db.publicationRelation.findMany({
      where: { publication: { slug }, other: current },
      select: { kind: true, other: { select: other } },
      orderBy: [{ kind: "asc" }, { otherId: "asc" }],
      take: most,
    }),
    db.publicationRelation.findMany({
      where: { other: { slug }, publication: current },
      select: { kind: true, publication: { select: other } },
      orderBy: [{ kind: "asc" }, { publicationId: "asc" }],
      take: most,
    }),
  ]);
  return [
    ...there.flatMap((row) => relation(row.kind, false, row.other)),
    ...back.flatMap((row) => relation(row.kind, true, row.publication)),
  ];
}

function relation(
  kind: PublicationRelation["kind"],
  inverse: boolean,
  { editions, ...row }: OtherRow,
): PublicationRelation[] {
  return editions.map((edition) => ({ kind, inverse, other: { ...row, ...edition } }));
}
