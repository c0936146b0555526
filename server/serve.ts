import type { Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDb } from "#lib/infra/db.ts";
import { log } from "#lib/infra/log.ts";
import type { Settings } from "#lib/infra/settings.ts";
import { projectRoot } from "./build/project-root.ts";
import { attachCollaboration } from "./collab/attach.ts";
import { sendConsoleToLog } from "./console.ts";
import { newestMigration } from "./database/migrate.ts";
import { createHttpServer } from "./http.ts";
import { startJobs } from "./jobs/run.ts";
import { listen } from "./listen.ts";
import { serveLive } from "./live/serve.ts";
import { serveMetrics } from "./metrics/serve.ts";
import { prepareNext } from "./next-app.ts";
import { createPageServer } from "./pages/serve.ts";
import type { Shutdown } from "./shutdown.ts";
import { readinessOf } from "./web/health.ts";
import { readRoutePatterns } from "./web/route-patterns.ts";
import { watchRequests } from "./web/watch-requests.ts";

type Options = {
  settings: Pick<Settings, "host" | "port" | "appUrl" | "proxies" | "metricsPort">;
  databaseUrl: string;
  dev: boolean;
  shutdown: Shutdown;
};

const requestPatienceMs = 5000;

/**
 * Puts pages, collaboration and jobs into this one process and opens the port. Whatever has started is handed to
 * `shutdown`, so that a failure halfway leaves nothing running.
 * Throws: StartError when the port cannot be had.
 */
export async function serve({ settings, databaseUrl, dev, shutdown }: Options): Promise<void> {
  const { host, port, appUrl, proxies, metricsPort } = settings;
  if (!dev) shutdown.add(sendConsoleToLog());
  shutdown.add(closeDb);
  const next = await prepareNext({ dev, host, port });
  shutdown.add(next.stop);
  const pages = await createPageServer({ next: next.handle, databaseUrl, dev });
  shutdown.add(pages.stop);
  const jobs = await startJobs(databaseUrl);
  shutdown.add(jobs.stop);
  const collaboration = await attachCollaboration({ databaseUrl, appUrl });
  shutdown.add(collaboration.stop);
  const live = await serveLive({ databaseUrl, appUrl, report: reportOfLive });
  shutdown.add(live.stop);
  const figures = () => ({
    ...collaboration.counts(),
    streams: live.count(),
    keptPages: pages.counts(),
  });
  const metrics = metricsPort === null ? null : await serveMetrics(metricsPort, figures);
  if (metrics) shutdown.add(metrics.stop);
  const server = createHttpServer({
    appUrl,
    proxies,
    watch: watchRequests(readRoutePatterns(join(projectRoot, ".next")), (answered) =>
      metrics?.count(answered),
    ),
    readiness: readinessOf({ migration: newestMigration(), isWorking: jobs.isWorking }),
    pages,
    collaboration,
    live,
    developmentUpgrade: next.developmentUpgrade,
  });
  const stop = stopperOf(server);
  await listen(server, { host, port });
  shutdown.add(stop);
  shutdown.add(live.stop); // again, and first: closing the port waits for what is being answered
}

// An error's own words may quote rows.
function reportOfLive(event: string, error?: unknown) {
  log.info({ part: "live", ...(error instanceof Error ? { error: error.name } : {}) }, event);
}

/** Takes nothing new and lets what is being answered finish; sockets of live documents are drained by their server. */
function stopperOf(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  server.on("request", (_, response) => {
    answering.add(response);
    response.on("close", () => answering.delete(response));
  });
  return async () => {
    server.close();
    const until = Date.now() + requestPatienceMs;
    while (answering.size > 0 && Date.now() < until) await sleep(20);
    server.closeAllConnections();
  };
}
