import { gzipSync } from "node:zlib";
import { sessionCookieName } from "#lib/base/session-cookie.ts";

/** One answer, and what it weighed. */
export type Visit = { tookMs: number; bytes: number; gzipped: number };

/** Reads an address to its last byte as somebody who is signed in. Throws: Error when the answer is anything but 200. */
export async function readPage(address: string, token: string): Promise<Visit> {
  const startedAt = performance.now();
  const headers = { cookie: `${sessionCookieName(false)}=${token}`, "accept-encoding": "identity" };
  const response = await fetch(address, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  const tookMs = performance.now() - startedAt;
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return { tookMs, bytes: body.length, gzipped: gzipSync(body).length };
}
