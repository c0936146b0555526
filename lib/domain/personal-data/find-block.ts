import type { Tx } from "#lib/infra/db.ts";
import type { DeletionBlock } from "./types.ts";

/** What stands between a person and the end of their account. A moderator counts who can sign in. */
export async function findBlock(tx: Tx, personId: string): Promise<DeletionBlock> {
  const groups = await tx.$queryRaw<{ slug: string; name: string }[]>`
    select g.slug, g.name from "WorkingGroup" g
    join "Member" mine on mine."groupId" = g.id and mine."personId" = ${personId}::uuid
      and mine."leftAt" is null and mine.role = 'moderator'
    where g."concludedAt" is null and not exists (
      select from "Member" other join "Account" a on a."personId" = other."personId" and a."disabledAt" is null
      where other."groupId" = g.id and other."leftAt" is null
        and (other."endsAt" is null or other."endsAt" > clock_timestamp()) and other.role = 'moderator'
        and other."personId" <> ${personId}::uuid)
    order by g.name, g.id limit 100`;
  const [row] = await tx.$queryRaw<{ last: boolean }[]>`
    select exists (select from "Account" where "personId" = ${personId}::uuid and administrator)
      and not exists (select from "Account"
        where "personId" <> ${personId}::uuid and administrator and "disabledAt" is null) as last`;
  return { groups, lastAdministrator: row?.last ?? false };
}
