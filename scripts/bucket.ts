import { setTimeout as pause } from "node:timers/promises";
import { makeBucket } from "#lib/infra/files/make-bucket.ts";
import type { Bucket } from "#lib/infra/files/s3-store.ts";
import { settings } from "#lib/infra/settings.ts";
import { StartError, systemReason } from "#lib/infra/start-error.ts";

// Makes the bucket of the settings where it is not there yet, and sees that files can be kept in it. A storage that is just starting
// is waited for.
const patienceMs = 120_000;

try {
  const { s3 } = settings();
  if (!s3) throw new StartError("No bucket is set: S3_ENDPOINT, S3_BUCKET and the rest name it.");
  console.log((await makeInTime(s3)) ? "The bucket was made." : "The bucket is there.");
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}

async function makeInTime(bucket: Bucket): Promise<boolean> {
  const endsAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await makeBucket(bucket);
    } catch (error) {
      if (Date.now() >= endsAt)
        throw new StartError(`${bucket.endpoint} keeps no files in "${bucket.bucket}" (${reasonOf(error)}).`);
      await pause(1000);
    }
  }
}

/** Servers of buckets name what is wrong; the system's names are for a server that is not there. */
function reasonOf(error: unknown): string {
  const named = error instanceof Error && error.name !== "Error" ? error.name : null;
  return named && named !== "AggregateError" ? named : systemReason(error);
}
