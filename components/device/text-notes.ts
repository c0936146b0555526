import { settled } from "./text-database.ts";

/** By Yjs client number, the first clock that is not in it. */
export type Clocks = ReadonlyMap<number, number>;

/** What is noted beside a text on this device. `typed`: written here, whether or not the server has it. */
export type TextNotes = { title: string; path: string; acknowledged: Clocks; typed: Clocks };

/** Reads the notes of a text. @param custom the store they are in, within a transaction */
export async function readNotes(custom: IDBObjectStore): Promise<TextNotes> {
  const typedKeys = IDBKeyRange.bound("typed:", "typed;", false, true);
  const [title, path, acknowledged, names, clocks] = await Promise.all([
    settled<unknown>(custom.get("title")),
    settled<unknown>(custom.get("path")),
    settled<unknown>(custom.get("acknowledged")),
    settled(custom.getAllKeys(typedKeys)),
    settled<number[]>(custom.getAll(typedKeys)),
  ]);
  return {
    title: typeof title === "string" ? title : "",
    path: typeof path === "string" ? path : "",
    acknowledged: acknowledged instanceof Map ? acknowledged : new Map(),
    typed: new Map(names.map((name, at) => [Number(String(name).slice("typed:".length)), clocks[at] ?? 0])),
  };
}

/** Notes what was written here. Each page writes under numbers of its own, so pages do not overwrite each other. */
export function noteTyped(custom: IDBObjectStore, typed: Clocks): void {
  for (const [client, clock] of typed) custom.put(clock, `typed:${client}`);
}

/** Notes what the server has stored, and forgets what was typed up to there. */
export async function noteAcknowledged(custom: IDBObjectStore, acknowledged: Clocks): Promise<void> {
  const before = await readNotes(custom);
  const known = latest(before.acknowledged, acknowledged);
  custom.put(known, "acknowledged");
  for (const [client, clock] of before.typed)
    if (clock <= (known.get(client) ?? 0)) custom.delete(`typed:${client}`);
}

/** Whether something was written here that the server is not known to have. */
export function isUnsent({ typed, acknowledged }: TextNotes): boolean {
  return [...typed].some(([client, clock]) => clock > (acknowledged.get(client) ?? 0));
}

function latest(one: Clocks, other: Clocks): Map<number, number> {
  const all = new Map(one);
  for (const [client, clock] of other) all.set(client, Math.max(clock, all.get(client) ?? 0));
  return all;
}
