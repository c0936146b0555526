import type { Tx } from "#lib/infra/db.ts";

/** The name of the job that makes a release's downloads. */
export const makeReleaseFilesTask = "make-release-files";

/** Has a release's downloads made after the transaction has been committed. */
export async function queueReleaseFiles(tx: Pick<Tx, "$executeRaw">, releaseId: string): Promise<void> {
  const payload = JSON.stringify({ releaseId });
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${makeReleaseFilesTask}, ${payload}::json, job_key => ${`files-${releaseId}`})`;
}
