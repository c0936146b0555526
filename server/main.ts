import { inspect } from "node:util";
import { StartError } from "#lib/infra/start-error.ts";
import { Shutdown } from "./shutdown.ts";
import { start } from "./start.ts";
import { logWarnings } from "./warnings.ts";

// The whole product in one process: database, migrations, sample, pages, collaboration, jobs.
// `node server/main.ts start` serves built pages, `dev` builds each page as it is asked for.
logWarnings();
const startedByNpm = process.env.npm_lifecycle_event !== undefined;
const shutdown = new Shutdown({ followParent: startedByNpm });
process.stdout.on("error", () => undefined); // nobody reads any more: not worth ending for

try {
  await shutdown.during(() => start({ dev: process.argv[2] === "dev", shutdown }));
} catch (error) {
  if (!shutdown.signal.aborted) tell(error);
  await shutdown.end(1);
}

function tell(error: unknown) {
  process.stderr.write(`${error instanceof StartError ? error.message : inspect(error)}\n`);
}
