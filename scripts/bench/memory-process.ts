// The server of live documents as a process of its own, whose memory can be asked for:
// `node --expose-gc memory-process.ts DATABASE_URL`.
import { serve } from "#tests/collab/serve.ts";

const served = await serve(process.argv[2] ?? "");
process.send?.({ port: served.port });
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ usedBytes: heapUsed + external, residentBytes: rss });
});
process.on("disconnect", () => process.exit(1));
