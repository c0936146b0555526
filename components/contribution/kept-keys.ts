import { mostKeys } from "#lib/domain/discussions/schema.ts";

/** Whose keys, and to which discussion. */
export type KeyPlace = { accountId: string; discussionId: string };

/** A contribution before it is sent: the id under which it may be sent again, and the key that will prove it is theirs. */
export type NewPoint = { id: string; key: string };

export function newPoint(): NewPoint {
  return { id: crypto.randomUUID(), key: newKey() };
}

/** The keys this device keeps, newest last; empty where a browser keeps nothing. */
export function keptKeys(place: KeyPlace): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKey) : [];
  } catch {
    return [];
  }
}

/** Keeps keys on this device alone, until the sign-out (which forgets all that begins with `colloquy:`).
 *  @returns false where the browser keeps nothing: they must be shown, or nobody has them */
export function keepKeys(place: KeyPlace, keys: readonly string[]): boolean {
  const all = [...new Set([...keptKeys(place), ...keys])].slice(-mostKeys);
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Every key in a text, as in a downloaded file. */
export function keysIn(text: string): string[] {
  return [...new Set(text.split(/[^A-Za-z0-9_-]+/).filter(isKey))];
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

const isKey = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);

const nameOf = ({ accountId, discussionId }: KeyPlace) => `colloquy:keys:${accountId}:${discussionId}`;
