import { db } from "#lib/infra/db.ts";
import { someone } from "#tests/world/world.ts";
import { inPool } from "../e2e/embargo/answers.ts";
import { actionRows, unwritable } from "./action-rows.ts";
import { type BuiltAction, builtActions, keyOf, schemaOf } from "./discovered.ts";
import { fieldNames, leastFields } from "./form-fields.ts";
import { sendAction } from "./send-action.ts";
import { oneOf } from "./share.ts";
import { anOwner, type Owner } from "./stage/owner.ts";
import { type CastName, castNames, type Stage } from "./stage/types.ts";
import type { Walk } from "./walk-type.ts";

type OwnSending = {
  action: BuiltAction;
  fields: Record<string, string>;
  /** Whether a field of its form says what it is about. */
  names: boolean;
};

/**
 * Sends every action about what is one's own with the names of somebody else's, as everybody: of what belongs to the owner nothing
 * changes. Then each as the owner: now something does, or that nothing did would prove nothing.
 */
export async function walkOwn(walk: Walk, stage: Stage): Promise<void> {
  const owner = await anOwner(stage);
  const own = (builtActions() ?? []).filter(({ file, name }) => rowOf(file)[name] === "own");
  const sendings = await Promise.all(own.map((action) => sendingFor(action, owner)));
  const before = await rowsOf(owner);
  await inPool(sendings, 8, (sending) => sendAsOthers(walk, stage, sending));
  const changed = differences(before, await rowsOf(owner));
  if (changed.length > 0)
    walk.troubles.push(`what is somebody's own was changed by others: ${changed.join(" and ")}`);
  const named = sendings.filter(({ names }) => names).sort((a, b) => rankOf(a) - rankOf(b));
  for (const sending of named) await sendAsOwner(walk, owner, sending);
}

/** What ends a thing comes after what is done with it, and what ends the owner's sign-in last. */
const rankOf = ({ action: { name } }: OwnSending) =>
  name === "removePasskeyAction" ? 2 : name.startsWith("discard") ? 1 : 0;

const rowOf = (file: string) => actionRows[file.replace(/^app\//, "")] ?? {};

/** Where the form has no name to say whose it is, it is sent along all the same: nobody may listen to it. */
async function sendingFor(action: BuiltAction, { ids }: Owner): Promise<OwnSending> {
  const schema = await schemaOf(action);
  const isSources = action.name === "takeSourcesAction";
  const own = isSources ? { ...ids, importId: ids.sourceImportId ?? "", chosen: "0" } : ids;
  const fields = schema ? leastFields(schema, own) : {};
  const names = (schema ? fieldNames(schema) : []).some((name) => name !== "email" && name in own);
  return { action, fields: { ...own, ...fields }, names };
}

async function sendAsOthers(walk: Walk, stage: Stage, { action, fields, names }: OwnSending) {
  for (const [name, token] of await othersFor(walk, stage, { action, names })) {
    walk.cells += 1;
    const { status, said, body } = await sendAction(walk.url + pageOf(action), {
      id: action.id,
      fields,
      token,
    });
    if (name) {
      walk.went.add(name);
      walk.received?.(name, keyOf(action), body);
    }
    if (status >= 500 || said === "failed")
      walk.troubles.push(`${keyOf(action)} told ${name ?? "another"} "${said}" (${status})`);
  }
}

/** What names nothing is done to whoever sends it, so that somebody does who has no other part. */
async function othersFor(
  { seed }: Walk,
  { tokens }: Stage,
  { action, names }: Pick<OwnSending, "action" | "names">,
): Promise<[CastName | null, string][]> {
  if (!names) return [[null, (await someone()).token]];
  const signedIn = castNames.filter((name) => !["visitor", "disabled"].includes(name));
  // A moderator of the same group comes nearest to what is the owner's.
  const others = seed === null ? signedIn : ["moderator" as const, oneOf(signedIn, seed + action.name)];
  return [...new Set(others)].map((name) => [name, tokens[name]]);
}

async function sendAsOwner(walk: Walk, owner: Owner, { action, fields }: OwnSending) {
  if (action.name in unwritable) return;
  walk.cells += 1;
  const before = await rowsOf(owner);
  const { said } = await sendAction(walk.url + pageOf(action), { id: action.id, fields, token: owner.token });
  if (differences(before, await rowsOf(owner)).length === 0)
    walk.troubles.push(`${keyOf(action)} changed nothing of the owner's own and told them "${said}"`);
}

const pageOf = ({ pages }: BuiltAction) =>
  ([...pages].sort((a, b) => a.split("[").length - b.split("[").length)[0] ?? "/account").replaceAll(
    /\[[^\]]+\]/g,
    "1",
  );

/** Every row of the database that names the owner, by its table. */
async function rowsOf({ accountId, personId }: Owner): Promise<Map<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name ~ '^[A-Z]' ORDER BY 1`;
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t WHERE t::text LIKE $1 OR t::text LIKE $2`,
      `%${accountId}%`,
      `%${personId}%`,
    );
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

/** The tables in which something is another. What people are told of what their group does comes by itself. */
function differences(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  const isOther = (table: string, was: string[]) => {
    const is = after.get(table) ?? [];
    const isGone = was.some((row) => !is.includes(row));
    return isGone || (table !== "Notification" && is.length !== was.length);
  };
  return [...before].filter(([table, rows]) => isOther(table, rows)).map(([table]) => table);
}
