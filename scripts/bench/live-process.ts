// Tells open pages of changes in a process of its own, whose memory can be asked for:
// `node --expose-gc live-process.ts DATABASE_URL`.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serveLive } from "#server/live/serve.ts";

const live = await serveLive({
  databaseUrl: process.argv[2] ?? "",
  appUrl: "http://localhost:3999",
  report: () => undefined,
});
const server = createServer((request, response) => void live.take(request, response));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ usedBytes: heapUsed + external, residentBytes: rss });
});
process.on("disconnect", () => process.exit(1));
