import type { PersonName } from "#lib/domain/people/types.ts";

/** A name that is being typed behind an @: where the @ stands, and what follows it up to the cursor. */
export type TypedName = { at: number; start: string };

const longestName = 60;

/** @returns null where no name is being typed at the cursor */
export function typedNameAt(text: string, cursor: number): TypedName | null {
  const before = text.slice(0, cursor);
  const at = before.lastIndexOf("@");
  const start = before.slice(at + 1);
  const begins = at >= 0 && !/[\p{L}\p{N}]/u.test(before[at - 1] ?? " ");
  return begins && start.length <= longestName && !/[\n@]/.test(start) ? { at, start } : null;
}

/** The people whose name, or one word of it, begins with what was typed; at most six. */
export function peopleNamed(start: string, people: readonly PersonName[]): PersonName[] {
  const wanted = start.toLowerCase();
  const begins = (name: string | null) =>
    name !== null &&
    (` ${name.toLowerCase()}`.includes(` ${wanted}`) || name.toLowerCase().startsWith(wanted));
  const found = people.filter(({ name, nativeName }) => begins(name) || begins(nativeName));
  // Who is named in full already needs no list.
  const isNamed = found.some(({ name }) => wanted.startsWith(name.toLowerCase()));
  return isNamed ? [] : found.slice(0, 6);
}

/** The text with the name put in, and where the cursor stands then. */
export function withName(
  text: string,
  cursor: number,
  { at, name }: { at: number; name: string },
): { text: string; cursor: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(cursor), cursor: before.length };
}
