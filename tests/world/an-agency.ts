import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";

export type Asked = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };

/** What it answers; "hangs": nothing. `to`: where it sends on. */
export type Said = "hangs" | { status: number; body: string; to?: string };

/** An agency on this machine: it says `said` to whatever it is asked, and keeps what it was asked. */
export function anAgency() {
  const agency = { said: "hangs" as Said, asked: [] as Asked[], address: "" };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = "", url = "", headers } = request;
    agency.asked.push({ method, path: url, headers, body: Buffer.concat(parts).toString("utf8") });
    if (agency.said === "hangs") return;
    const { status, body, to } = agency.said;
    response.writeHead(status, to ? { location: to } : {}).end(body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    agency.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    agency.asked = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  });
  return agency;
}
