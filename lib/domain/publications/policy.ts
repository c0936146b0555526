import type { Prisma } from "#prisma/generated/client.ts";

/** The editions anybody may read. A scheduled one is under embargo: it is nowhere. */
export const readableEditions = {
  state: { in: ["public", "superseded", "withdrawn"] },
} as const satisfies Prisma.EditionWhereInput;

/** The edition a list, a feed or a search may show. */
export const currentEditions = { state: "public" } as const satisfies Prisma.EditionWhereInput;
