import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Settings } from "../settings.ts";
import type { FileStore } from "./types.ts";

/** Where a bucket is, and who may use it. */
export type Bucket = NonNullable<Settings["s3"]>;

/** Files in a bucket of any server that speaks S3. */
export function s3Store(of: Bucket): FileStore {
  const { bucket } = of;
  const client = s3Client(of);
  const find = async (key: string) => {
    try {
      return (await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))).Body ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  return {
    async write(key, bytes, contentType) {
      const file = { Bucket: bucket, Key: key, Body: bytes, ContentType: contentType };
      await client.send(new PutObjectCommand({ ...file, ContentLength: bytes.byteLength }));
    },
    async writeFrom(key, path, contentType) {
      const { size } = await stat(path);
      const file = { Bucket: bucket, Key: key, Body: createReadStream(path), ContentType: contentType };
      await client.send(new PutObjectCommand({ ...file, ContentLength: size }));
    },
    async read(key) {
      const body = await find(key);
      return body ? new Uint8Array(await body.transformToByteArray()) : null;
    },
    async stream(key) {
      return (await find(key))?.transformToWebStream() ?? null;
    },
    async sizeOf(key) {
      try {
        return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ContentLength ?? null;
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

/** Speaks with the server that holds a bucket. */
export function s3Client({ endpoint, region, accessKeyId, secretAccessKey }: Bucket): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // Some servers keep the checksum that the client sends by itself as part of the file.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
}
