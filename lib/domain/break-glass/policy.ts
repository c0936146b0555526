import type { Rights } from "#lib/base/rights.ts";

/** The glass of a group, before one administrator: whole, or broken by them within the hour. */
export type GlassState = "whole" | "broken";

/** What an administrator who is no member may do with a group: `read` its name and who broke its glass; behind broken glass `readInside`
 *  what an expert reads there of its overview, papers, report and account of what happened. What takes no `GlassReader` stays closed. */
export const breakGlassRights: Rights<"administrator", GlassState, "read" | "break" | "readInside" | "end"> =
  {
    administrator: { read: "always", break: ["whole"], readInside: ["broken"], end: ["broken"] },
  };
