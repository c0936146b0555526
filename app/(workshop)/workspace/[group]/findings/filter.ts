import { z } from "zod";
import type { MemberRole } from "#lib/base/actor.ts";
import { type FindingCard, findingStates } from "#lib/domain/findings/types.ts";
import { awaitsPosition } from "#lib/domain/notifications/rules.ts";

const filterSchema = z.object({
  state: z.enum(findingStates).optional().catch(undefined),
  theme: z.string().min(1).max(80).optional().catch(undefined),
  mine: z.literal("missing").optional().catch(undefined),
});
export type FindingsFilter = z.infer<typeof filterSchema>;

/** The choice an address makes; what cannot be read chooses nothing. */
export function readFilter(searchParams: Record<string, string | string[] | undefined>): FindingsFilter {
  return filterSchema.parse(searchParams);
}

/** The findings an address chooses, each with whether the reader's position is missing. */
export function chooseFindings(
  findings: readonly FindingCard[],
  { state, theme, mine }: FindingsFilter,
  role: MemberRole,
): (FindingCard & { missing: boolean })[] {
  return findings
    .map((finding) => ({
      ...finding,
      missing: awaitsPosition({ state: finding.state, answered: finding.mine !== null }, role),
    }))
    .filter(
      (finding) =>
        (!state || finding.state === state) &&
        (!theme || finding.theme === theme) &&
        (!mine || finding.missing),
    );
}
