import { createServer } from "node:http";
import { listen } from "../listen.ts";
import type { Answered } from "../web/watch-requests.ts";
import { createMetrics, type Figures } from "./metrics.ts";

/** Metrics, on a port of their own that only this machine reaches. */
export type MetricsServer = { count(answered: Answered): void; stop(): Promise<void> };

/**
 * Answers `/metrics` in the text format of Prometheus.
 * Throws: StartError when the port cannot be had.
 */
export async function serveMetrics(port: number, figures: Figures): Promise<MetricsServer> {
  const { registry, count } = createMetrics(figures);
  const server = createServer(async ({ method, url }, response) => {
    if (method !== "GET" || url !== "/metrics") return void response.writeHead(404).end("Not found.\n");
    const text = await registry.metrics().catch(() => null);
    response.writeHead(text === null ? 500 : 200, { "content-type": registry.contentType });
    response.end(text ?? "");
  });
  await listen(server, { host: "127.0.0.1", port });
  return {
    count,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
