import { randomUUID } from "node:crypto";
import { CreateBucketCommand, HeadBucketCommand, NotFound } from "@aws-sdk/client-s3";
import { type Bucket, s3Client, s3Store } from "./s3-store.ts";

/**
 * Makes the bucket where it is not there yet, and sees that it takes a file, gives it back and lets go of it: servers of buckets
 * answer before their disks do.
 * @returns whether it was made now
 * Throws: what the server says, when it has no bucket for us or keeps no files in it.
 */
export async function makeBucket(bucket: Bucket): Promise<boolean> {
  const made = await makeIfMissing(bucket);
  const store = s3Store(bucket);
  const key = `probe/${randomUUID()}`;
  await store.write(key, new TextEncoder().encode(key), "text/plain");
  const read = new TextDecoder().decode((await store.read(key)) ?? undefined);
  await store.remove(key);
  if (read !== key) throw new Error("a file was read back as another");
  return made;
}

/** Whoever may only use a bucket cannot make one: so it is looked for first. */
async function makeIfMissing(bucket: Bucket): Promise<boolean> {
  const client = s3Client(bucket);
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket.bucket }));
    return false;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    await client.send(new CreateBucketCommand({ Bucket: bucket.bucket }));
    return true;
  } finally {
    client.destroy();
  }
}
