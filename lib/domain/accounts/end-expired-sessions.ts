import { db } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * Takes away the sign-ins whose time is over, by the database's clock; what they have open anywhere ends with that. For every process to
 * call again and again: whoever comes first does it.
 * @returns how many
 */
export function endExpiredSessions(): Promise<number> {
  return db.$executeRaw`delete from "Session" where "expiresAt" <= clock_timestamp()`;
}

/** When sign-ins end, as a question for `at`: of those whose time is over one, and the next. */
export const signInEnds = Prisma.sql`
  (select "expiresAt" as at from "Session" where "expiresAt" <= now() limit 1)
  union all (select min("expiresAt") from "Session" where "expiresAt" > now())`;
