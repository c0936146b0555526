import { log } from "#lib/infra/log.ts";

// Prisma's adapter asks several questions of one transaction at once. pg queues them, as it always has, and warns
// that its next version will not; which one is used is pinned.
const known = /client\.query\(\) when the client is already executing a query/;

/** Sends Node's warnings to the log instead of the terminal, but for the one that is known. */
export function logWarnings(): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (!known.test(warning.message)) log.warn({ err: warning }, "node warns");
  });
}
