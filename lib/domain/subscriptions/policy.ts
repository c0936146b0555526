import { comingPapers } from "#lib/domain/commissions/queries.ts";
import { comingReports } from "#lib/domain/reports/queries.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const open = { group: { concludedAt: null } };

/** Subscriptions to a work that the public is not told of any more: nothing of it is said to whoever asked. */
export function goneWorks(): Prisma.SubscriptionWhereInput {
  return {
    OR: [
      { commissionId: { not: null }, NOT: { commission: { AND: [open, comingPapers()] } } },
      { reportId: { not: null }, NOT: { report: { AND: [open, comingReports] } } },
    ],
  };
}

/** Subscriptions of which their holder may still hear: by the link of any mail. */
export function standing(tokenHash: string): Prisma.SubscriptionWhereInput {
  return { AND: [{ tokenHash }, { NOT: goneWorks() }] };
}
