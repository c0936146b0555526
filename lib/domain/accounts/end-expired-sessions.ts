import { db } from "#lib/infra/db.ts";

/**
 * Takes away the sign-ins whose time is over, by the database's clock; what they have open anywhere ends with that. For every process to
 * call again and again: whoever comes first does it.
 * @returns how many
 */
export function endExpiredSessions(): Promise<number> {
  return db.$executeRaw`delete from "Session" where "expiresAt" <= clock_timestamp()`;
}
