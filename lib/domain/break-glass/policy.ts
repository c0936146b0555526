import type { GlassReader } from "#lib/base/actor.ts";
import type { Rights } from "#lib/base/rights.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The glass of a group, before one administrator: whole, or broken by them within the hour. */
export type GlassState = "whole" | "broken";

/** What an administrator who is no member may do with a group: `read` its name and who broke its glass; behind broken glass `readInside`
 *  what an expert reads there. What takes no `GlassReader` stays closed. */
export const breakGlassRights: Rights<"administrator", GlassState, "read" | "break" | "readInside" | "end"> =
  {
    administrator: { read: "always", break: ["whole"], readInside: ["broken"], end: ["broken"] },
  };

/** The texts of the group whose glass is broken: those of its papers and its report. */
export function textsBehindGlass(reader: GlassReader): Prisma.DocumentWhereInput {
  return {
    groupId: reader.groupId,
    OR: [{ paper: { is: visiblePapers(reader) } }, { report: { is: visibleReports(reader) } }],
  };
}
