import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import { serveCollaboration } from "#server/collab/serve.ts";
import { rowRights } from "./rights.ts";

/** The collaboration server alone, on a loopback port. */
export type Served = { port: number; reports: string[]; stop(): Promise<void> };

export const appUrl = "http://localhost:3999";

export async function serve(databaseUrl: string, port = 0): Promise<Served> {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", () => undefined);
  const reports: string[] = [];
  const collaboration = await serveCollaboration({
    databaseUrl,
    appUrl,
    rights: rowRights(pool),
    report: (event, ids, error) => void reports.push([event, ids?.why, error].filter(Boolean).join(": ")),
  });
  const server = createServer((_request, response) => response.end("alive"));
  server.on("upgrade", collaboration.upgrade);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reports,
    async stop() {
      await collaboration.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
