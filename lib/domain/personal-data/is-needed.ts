import type { Tx } from "#lib/infra/db.ts";
import { ownTables } from "./rules.ts";

/**
 * Whether a row that others rely on names this person: the record of a group, what was published, what was said. Which
 * columns name people is asked of the database, so that none is forgotten.
 */
export async function isNeeded(tx: Tx, personId: string): Promise<boolean> {
  const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
    select quote_ident(c.relname) as table, quote_ident(a.attname) as column
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = '"Person"'::regclass
      and c.relname not in (select unnest(${["Account", "Invitation", ...ownTables]}::text[]))`;
  const named = columns.map(
    ({ table, column }) => `exists (select from ${table} where ${column} = $1::uuid)`,
  );
  const inGroups = `exists (select from "Fact" where "personId" = $1::uuid and "groupId" is not null)`;
  // Nothing in it comes from outside but the id.
  const [row] = await tx.$queryRawUnsafe<{ needed: boolean }[]>(
    `select ${[...named, inGroups].join(" or ")} as needed`,
    personId,
  );
  return row?.needed ?? true;
}
