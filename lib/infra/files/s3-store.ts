import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Settings } from "../settings.ts";
import type { FileStore } from "./types.ts";

/** Files in a bucket of any server that speaks S3. */
export function s3Store({
  endpoint,
  bucket,
  region,
  ...credentials
}: NonNullable<Settings["s3"]>): FileStore {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    // Some servers keep the checksum that the client sends by itself as part of the file.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
  return {
    async write(key, bytes, contentType) {
      const file = { Bucket: bucket, Key: key, Body: bytes, ContentType: contentType };
      await client.send(new PutObjectCommand({ ...file, ContentLength: bytes.byteLength }));
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body ? new Uint8Array(await Body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}
