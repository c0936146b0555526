import { z } from "zod";
import type { MapFilter } from "#components/finding-map/map-shapes.ts";
import { evidenceStances } from "#lib/domain/evidence/types.ts";
import { findingStates } from "#lib/domain/findings/types.ts";

const filterSchema = z.object({
  theme: z.string().min(1).max(80).optional().catch(undefined),
  state: z.enum(findingStates).optional().catch(undefined),
  stance: z.enum(evidenceStances).optional().catch(undefined),
  from: z
    .string()
    .regex(/^(papers|discussions)\/[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  all: z.literal("yes").optional().catch(undefined),
  sources: z.literal("all").optional().catch(undefined),
});

/** The choice an address makes; what cannot be read chooses nothing. */
export function readMapFilter(searchParams: Record<string, string | string[] | undefined>): MapFilter {
  const { all, sources, ...chosen } = filterSchema.parse(searchParams);
  return { ...chosen, all: all !== undefined, sources: sources !== undefined };
}
