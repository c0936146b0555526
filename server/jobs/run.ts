import { parseCronItems, run, type TaskList } from "graphile-worker";
import { readImportTask } from "#lib/domain/imports/start-import.ts";
import { log } from "#lib/infra/log.ts";
import { sendMailTask } from "#lib/infra/mail.ts";
import { queueLog } from "./queue-log.ts";
import { closeSenseChecksTask } from "./tasks/close-sense-checks.ts";
import { forgetExpiredTask } from "./tasks/forget-expired.ts";
import { forgetVersionsTask, keepVersionsTask } from "./tasks/keep-versions.ts";
import { letPointsAppearTask } from "./tasks/let-points-appear.ts";
import { readBroughtIn } from "./tasks/read-import.ts";
import { remindLastCallsTask } from "./tasks/remind-last-calls.ts";
import { sendMail } from "./tasks/send-mail.ts";

/** Every kind of job, by the name it has in the queue. */
const tasks: TaskList = {
  [sendMailTask]: sendMail,
  [readImportTask]: readBroughtIn,
  "forget-expired": forgetExpiredTask,
  "keep-versions": keepVersionsTask,
  "forget-versions": forgetVersionsTask,
  "let-points-appear": letPointsAppearTask,
  "remind-last-calls": remindLastCallsTask,
  "close-sense-checks": closeSenseChecksTask,
};

const routine = parseCronItems([
  { task: "forget-expired", match: "17 3 * * *" },
  { task: "forget-versions", match: "37 3 * * *" },
  { task: "keep-versions", match: "*/5 * * * *" },
  { task: "let-points-appear", match: "* * * * *" },
  { task: "remind-last-calls", match: "*/10 * * * *" },
  { task: "close-sense-checks", match: "*/5 * * * *" },
]);

/** Works on queued jobs until stopped; `stop` lets running ones finish. */
export async function startJobs(databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    parsedCronItems: routine,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    logger: queueLog,
  });
  runner.promise.catch((error) => log.error({ err: error }, "jobs ended"));
  return { stop: () => runner.stop() };
}
