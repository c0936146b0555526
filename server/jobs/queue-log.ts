import { Logger } from "graphile-worker";
import { log } from "#lib/infra/log.ts";

/** What the queue says of itself. Its messages may quote an error of a mail server, and with it an address: ids and the
 *  kind only. */
export const queueLog = new Logger(({ jobId, taskIdentifier }) => (level, message) => {
  if (level === "error") log.error({ jobId, taskIdentifier }, jobId ? "a job failed" : message);
  else log.debug({ jobId, taskIdentifier }, "jobs");
});
