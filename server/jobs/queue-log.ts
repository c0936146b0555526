import { Logger } from "graphile-worker";
import { log } from "#lib/infra/log.ts";

/** What the queue says of itself. Its messages may quote an error of a mail server, and with it an address: ids and the
 *  kind only. */
export const queueLog = new Logger((scope) => (level, message, meta) => {
  // Of a job that failed, the message quotes the error, and the job stands beside it.
  const job = (meta as { job?: { id: string; task_identifier: string } } | undefined)?.job;
  const { jobId = job?.id, taskIdentifier = job?.task_identifier } = scope;
  if (level === "error") log.error({ jobId, taskIdentifier }, jobId ? "a job failed" : message);
  else log.debug({ jobId, taskIdentifier, level }, "jobs");
});
