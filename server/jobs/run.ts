import { EventEmitter } from "node:events";
import { parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { sendMailLinkTask } from "#lib/domain/accounts/ask-for-mail-link.ts";
import { makeArchiveTask } from "#lib/domain/archives/request-archive.ts";
import { readImportTask } from "#lib/domain/imports/start-import.ts";
import { removeFilesTask } from "#lib/domain/personal-data/queue-removal.ts";
import { makeExportTask } from "#lib/domain/personal-data/request-export.ts";
import { makeReleaseFilesTask } from "#lib/domain/releases/queue-release-files.ts";
import { log } from "#lib/infra/log.ts";
import { sendMailTask } from "#lib/infra/mail.ts";
import { freeLostJobs } from "./free-lost-jobs.ts";
import { queueLog } from "./queue-log.ts";
import { closeSenseChecksTask } from "./tasks/close-sense-checks.ts";
import { countFailuresTask } from "./tasks/count-failures.ts";
import { forgetExpiredTask } from "./tasks/forget-expired.ts";
import { keepCommissionsTask } from "./tasks/keep-commissions.ts";
import { forgetVersionsTask, keepVersionsTask } from "./tasks/keep-versions.ts";
import { letPointsAppearTask } from "./tasks/let-points-appear.ts";
import { makeArchiveOf } from "./tasks/make-archive.ts";
import { makeAvifTask } from "./tasks/make-avif.ts";
import { makeDataExport } from "./tasks/make-data-export.ts";
import { makeMissingFilesTask, makeReleaseFilesOf } from "./tasks/make-release-files.ts";
import { readBroughtIn } from "./tasks/read-import.ts";
import { remindLastCallsTask } from "./tasks/remind-last-calls.ts";
import { remindSignOffsTask } from "./tasks/remind-sign-offs.ts";
import { removeFiles } from "./tasks/remove-files.ts";
import { sealFactsTask, verifySealsTask } from "./tasks/seal-facts.ts";
import { sendMail } from "./tasks/send-mail.ts";
import { sendMailLinkOf } from "./tasks/send-mail-link.ts";
import { sendNotificationsTask } from "./tasks/send-notifications.ts";
import { tellAgenciesTask } from "./tasks/tell-agencies.ts";
import { tellFollowersTask } from "./tasks/tell-followers.ts";
import { tellOfEndsTask } from "./tasks/tell-of-ends.ts";
import { tendReviewsTask } from "./tasks/tend-reviews.ts";
import { watchDue } from "./watch-due.ts";
import { watchRoutine } from "./watch-routine.ts";

/** Every kind of job, by the name it has in the queue. */
const tasks: TaskList = {
  [sendMailTask]: sendMail,
  [sendMailLinkTask]: sendMailLinkOf,
  [readImportTask]: readBroughtIn,
  [makeReleaseFilesTask]: makeReleaseFilesOf,
  [makeArchiveTask]: makeArchiveOf,
  [makeExportTask]: makeDataExport,
  [removeFilesTask]: removeFiles,
  "make-missing-files": makeMissingFilesTask,
  "make-avif": makeAvifTask,
  "forget-expired": forgetExpiredTask,
  "keep-versions": keepVersionsTask,
  "forget-versions": forgetVersionsTask,
  "let-points-appear": letPointsAppearTask,
  "remind-last-calls": remindLastCallsTask,
  "remind-sign-offs": remindSignOffsTask,
  "close-sense-checks": closeSenseChecksTask,
  "keep-commissions": keepCommissionsTask,
  "tend-reviews": tendReviewsTask,
  "count-failures": countFailuresTask,
  "seal-facts": sealFactsTask,
  "verify-seals": verifySealsTask,
  "tell-agencies": tellAgenciesTask,
  "tell-followers": tellFollowersTask,
  "tell-of-ends": tellOfEndsTask,
  "send-notifications": sendNotificationsTask,
};

const routine = parseCronItems([
  { task: "forget-expired", match: "17 3 * * *" },
  { task: "forget-versions", match: "37 3 * * *" },
  { task: "verify-seals", match: "47 3 * * *" },
  { task: "count-failures", match: "*/15 * * * *" },
  { task: "seal-facts", match: "* * * * *" },
  { task: "keep-versions", match: "*/5 * * * *" },
  { task: "let-points-appear", match: "* * * * *" },
  { task: "remind-last-calls", match: "*/10 * * * *" },
  { task: "remind-sign-offs", match: "*/10 * * * *" },
  { task: "close-sense-checks", match: "*/5 * * * *" },
  { task: "make-missing-files", match: "*/2 * * * *" },
  { task: "make-avif", match: "*/2 * * * *" },
  { task: "keep-commissions", match: "*/10 * * * *" },
  { task: "tend-reviews", match: "*/5 * * * *" },
  { task: "tell-agencies", match: "* * * * *" },
  { task: "tell-followers", match: "*/10 * * * *" },
  { task: "tell-of-ends", match: "*/10 * * * *" },
  { task: "send-notifications", match: "* * * * *" },
]);

/** `isWorking`: false once the queue gave up or was stopped. */
export type Jobs = { isWorking(): boolean; stop(): Promise<void> };

/** Works on queued jobs and lets editions come out at their instant, until stopped; `stop` lets what runs finish. */
export async function startJobs(databaseUrl: string): Promise<Jobs> {
  const events: WorkerEvents = new EventEmitter();
  const pool = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    logger: queueLog,
    events,
  });
  let working = true;
  runner.promise
    .catch((error) => log.error({ err: error }, "jobs ended"))
    .finally(() => {
      working = false;
    });
  const lost = await freeLostJobs(databaseUrl, await pool);
  const due = await watchDue(databaseUrl);
  const routineWatch = watchRoutine(routine);
  return {
    isWorking: () => working,
    async stop() {
      await Promise.all([due.stop(), routineWatch.stop()]);
      await runner.stop();
      await lost.stop();
    },
  };
}
