// Classes of PostgreSQL errors that say "not now": connection, resources, operator, rollback, object in use, read-only.
const passing = /^(08|53|57|58|40|55|25)/;
// Refused, reset, timed out: what Node says of the connection itself.
const system = /^E[A-Z]+$/;

/** Whether the same statement may succeed later. What has no code is a lost connection or a client-side timeout. */
export function isTransient(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code !== "string" || passing.test(code) || system.test(code);
}
