// An instance of the product without its pages, to be killed: `node instance.child.ts DATABASE_URL PORT`. Live texts and
// live pages stand behind its own door, with the portal's own sign-ins and policies.
import type { AddressInfo } from "node:net";
import { closeDb } from "#lib/infra/db.ts";
import { proxiesOf } from "#lib/infra/proxies.ts";
import { attachCollaboration } from "#server/collab/attach.ts";
import { createHttpServer } from "#server/http.ts";
import { watchDue } from "#server/jobs/watch-due.ts";
import { serveLive } from "#server/live/serve.ts";
import { appUrl } from "./serve.ts";

const [, , databaseUrl = "", port = "0"] = process.argv;
process.env.DATABASE_URL = databaseUrl;
const collaboration = await attachCollaboration({ databaseUrl, appUrl });
const live = await serveLive({ databaseUrl, appUrl, report: () => undefined });
const due = await watchDue(databaseUrl);
const server = createHttpServer({
  appUrl,
  proxies: proxiesOf(""),
  watch: () => undefined,
  readiness: async () => null,
  collaboration,
  live,
  pages: { handle: async (_request, response) => void response.writeHead(404).end() },
  developmentUpgrade: null,
});
await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
process.send?.({ port: (server.address() as AddressInfo).port });
process.on("SIGTERM", async () => {
  await due.stop();
  await live.stop();
  await collaboration.stop();
  server.closeAllConnections();
  server.close();
  await closeDb();
  process.exit(0);
});
process.on("disconnect", () => process.exit(1));
