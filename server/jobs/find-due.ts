import { signInEnds } from "#lib/domain/accounts/end-expired-sessions.ts";
import { membershipEnds } from "#lib/domain/groups/end-memberships.ts";
import { tellingInstants } from "#lib/domain/notifications/untold-facts.ts";
import { releaseInstants } from "#lib/domain/releases/release-due.ts";
import { db } from "#lib/infra/db.ts";

/** What comes about by itself. */
export type DueKind = "releases" | "memberships" | "signIns" | "facts";

/** What is due, and in how many milliseconds the next thing is; null: nothing is in sight. */
export type Due = { kinds: ReadonlySet<DueKind>; nextMs: number | null };

/** Looks at all that has an instant, by one statement and the database's clock, which stands still within it. */
export async function findDue(): Promise<Due> {
  const rows = await db.$queryRaw<{ kind: DueKind; due: boolean; nextMs: number | null }[]>`
    select kind, coalesce(bool_or(at <= now()), false) as due,
      (1000 * extract(epoch from min(at) filter (where at > now()) - now()))::float8 as "nextMs"
    from (
      select 'releases' as kind, at from (${releaseInstants}) releases
      union all select 'memberships', at from (${membershipEnds}) memberships
      union all select 'signIns', at from (${signInEnds}) "signIns"
      union all select 'facts', at from (${tellingInstants}) facts
    ) instants group by kind`;
  const ahead = rows.flatMap(({ nextMs }) => nextMs ?? []);
  return {
    kinds: new Set(rows.filter(({ due }) => due).map(({ kind }) => kind)),
    nextMs: ahead.length > 0 ? Math.min(...ahead) : null,
  };
}
