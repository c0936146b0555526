import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Entry, Role } from "./entries.ts";
import type { Reading } from "./reading.ts";

type Line = Extract<Entry, { kind: "line" }>;
type Item = Extract<Role, { kind: "item" }>;

/** Whether a paragraph goes on with the list before it. */
export function continuesList(entry: Entry): boolean {
  return entry.kind === "line" && (entry.role.kind === "item" || entry.role.kind === "continued");
}

/** Items of Word, each with its level, as lists in lists. An item that is deeper than any list around it stands as deep
 *  as it can.
 *  @param block makes the paragraph of an item, and what stands with it */
export function buildLists(lines: Line[], reading: Reading, block: (line: Line) => NodeJson[]): NodeJson[] {
  const lists: NodeJson[] = [];
  const open: { list: NodeJson; role: Item }[] = [];
  for (const line of lines) {
    const { role } = line;
    if (role.kind === "item") {
      openFor(role, { open, lists, reading });
      open.at(-1)?.list.content?.push({ type: "listItem", content: asItem(block(line), reading) });
    } else addToItem(line, { open, lists, block });
  }
  return lists;
}

type Opening = { open: { list: NodeJson; role: Item }[]; lists: NodeJson[]; reading: Reading };

/** Closes what the item does not stand in, and begins the list it does stand in if there is none yet. */
function openFor(role: Item, { open, lists, reading }: Opening): void {
  while (open.length > 0 && (open.at(-1)?.role.level ?? 0) > role.level) open.pop();
  const last = open.at(-1);
  if (last?.role.level === role.level && !isSameList(last.role, role)) open.pop();
  if (open.at(-1)?.role.level !== role.level) {
    const list = newList(role, open.length === 0 ? reading : null);
    const item = open.at(-1)?.list.content?.at(-1);
    if (item) item.content?.push(list);
    else lists.push(list);
    open.push({ list, role });
  }
  if (open.length === 1) reading.counted.set(role.list.id, counted(role, reading) + 1);
}

function isSameList(one: Item, other: Item): boolean {
  const goesOn = one.list.number === other.list.number || !other.list.begins;
  return one.isOrdered === other.isOrdered && one.list.id === other.list.id && goesOn;
}

/** @param reading null for a list in a list, which begins to count anew in every item */
function newList(item: Item, reading: Reading | null): NodeJson {
  if (!item.isOrdered) return { type: "bulletList", content: [] };
  const before = reading ? counted(item, reading) : 0;
  return { type: "orderedList", attrs: { start: item.list.start + before }, content: [] };
}

/** How many items the list had before this one, interruptions or not. */
function counted({ list }: Item, { counted: counts, begun }: Reading): number {
  if (list.begins && !begun.has(list.number)) {
    begun.add(list.number);
    counts.set(list.id, 0);
  }
  return counts.get(list.id) ?? 0;
}

function addToItem(
  line: Line,
  { open, lists, block }: Pick<Opening, "open" | "lists"> & { block: (line: Line) => NodeJson[] },
) {
  const level = line.role.kind === "continued" ? line.role.level : 0;
  while (open.length > 1 && (open.at(-1)?.role.level ?? 0) > level) open.pop();
  const item = open.at(-1)?.list.content?.at(-1);
  if (item) item.content?.push(...block(line));
  else lists.push(...block(line));
}

/** An item begins with a paragraph. */
function asItem(blocks: NodeJson[], { newId }: Reading): NodeJson[] {
  return blocks[0]?.type === "paragraph"
    ? blocks
    : [{ type: "paragraph", attrs: { id: newId() } }, ...blocks];
}
