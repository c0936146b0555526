// A process of the product with its jobs and kept public pages, to be killed: `node working-process.child.ts DATABASE_URL`. In
// Next's place stands a page that says which publications the public may read.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { listPublications } from "#lib/domain/publications/queries.ts";
import { closeDb } from "#lib/infra/db.ts";
import { startJobs } from "#server/jobs/run.ts";
import { createPageServer } from "#server/pages/serve.ts";

const [, , databaseUrl = ""] = process.argv;
process.env.DATABASE_URL = databaseUrl;
const pages = await createPageServer({
  dev: false,
  databaseUrl,
  next: async (_request, response) => {
    const { cards } = await listPublications({ page: 1 });
    response.writeHead(200, { "content-type": "text/plain" });
    response.end(cards.map(({ title }) => title).join("\n"));
  },
});
const server = createServer((request, response) => void pages.handle(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const jobs = await startJobs(databaseUrl);
process.send?.({ port: (server.address() as AddressInfo).port });
process.on("disconnect", () => process.exit(1));
process.on("SIGTERM", async () => {
  await jobs.stop();
  await pages.stop();
  server.close();
  server.closeAllConnections();
  await closeDb();
  process.exit(0);
});
