// Settings of Prisma's own that may ride in an address and that node-postgres does not know.
const prismaOnly = ["schema", "connection_limit", "pool_timeout", "pgbouncer", "statement_cache_size"];

/**
 * Takes a Prisma address apart.
 * @param {string} address `postgresql://user:password@host:port/database?schema=name`
 */
export function readAddress(address) {
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "public";
  for (const name of prismaOnly) url.searchParams.delete(name);
  return {
    connectionString: url.href,
    database: decodeURIComponent(url.pathname.slice(1)),
    schema,
    host: `${url.hostname}:${url.port || 5432}`,
  };
}

/** The same server's other database. */
export function addressOf(address, database) {
  const url = new URL(readAddress(address).connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
