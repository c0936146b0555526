/** Whether an id that came from outside is one at all: the database takes nothing else for one. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

/** @returns the value as one of our ids, a UUID in small letters, or null for anything else: it comes from outside */
export function uuidOf(value: unknown): string | null {
  return isUuid(value) ? value : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
