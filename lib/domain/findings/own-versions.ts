import type { Prisma } from "#prisma/generated/client.ts";

/** The versions of a finding with what one person said of each, as `ownStanding` wants them. */
export function ownVersions(personId: string) {
  return {
    select: {
      number: true,
      substance: true,
      statement: true,
      reasons: true,
      positions: {
        where: { personId },
        select: { value: true, text: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
    orderBy: { number: "asc" },
  } as const satisfies Prisma.FindingVersionFindManyArgs;
}
