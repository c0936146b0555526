import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { DeletionBlock } from "./types.ts";

export type DeletionRefusal = { kind: "LastModeratorOfGroups" } | { kind: "LastAdministrator" };

/** Whether an account may go. Nobody may be left with a group or an installation that none can run. */
export function decideDeletion({
  groups,
  lastAdministrator,
}: DeletionBlock): Result<undefined, DeletionRefusal> {
  if (groups.length > 0) return refuse({ kind: "LastModeratorOfGroups" });
  return lastAdministrator ? refuse({ kind: "LastAdministrator" }) : ok();
}

/**
 * Tables that name somebody for that person's own sake alone: they go with the account. Every other table that names a
 * person keeps them, also one that is made tomorrow.
 */
export const ownTables = [
  "FormerAffiliation",
  "DocumentReading",
  "DueReminder",
  "LastCallReminder",
  "SourceImport",
  "TextImport",
] as const;
