/**
 * Writes a value as JSON in one way only: keys sorted by code unit, no spaces, `undefined` left out as JSON does.
 * Equal content gives equal bytes, so a hash of the text can be compared.
 * Throws: TypeError on what JSON cannot say (a bigint, a cycle).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sorted(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
