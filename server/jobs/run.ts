import { Logger, parseCronItems, run, runMigrations, type TaskList } from "graphile-worker";
import { log } from "#lib/infra/log.ts";
import { sendMailTask } from "#lib/infra/mail.ts";
import { forgetExpiredTask } from "./tasks/forget-expired.ts";
import { sendMail } from "./tasks/send-mail.ts";

/** Every kind of job, by the name it has in the queue. */
const tasks: TaskList = {
  [sendMailTask]: sendMail,
  "forget-expired": forgetExpiredTask,
};

const nightly = parseCronItems([{ task: "forget-expired", match: "17 3 * * *" }]);

/** Makes or updates the queue's own tables, so that verbs can queue jobs before anybody works on them. */
export async function installQueue(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger });
}

/** Works on queued jobs until stopped; `stop` lets running ones finish. */
export async function startJobs(databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    parsedCronItems: nightly,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    logger,
  });
  runner.promise.catch((error) => log.error({ err: error }, "jobs ended"));
  return { stop: () => runner.stop() };
}

// The worker's messages may quote an error of a mail server, and with it an address: ids and the kind only.
const logger = new Logger(({ jobId, taskIdentifier }) => (level, message) => {
  if (level === "error") log.error({ jobId, taskIdentifier }, jobId ? "a job failed" : message);
  else log.debug({ jobId, taskIdentifier, level }, "jobs");
});
