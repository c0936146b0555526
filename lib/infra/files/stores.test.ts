import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStore } from "./folder-store.ts";
import { makeBucket } from "./make-bucket.ts";
import { type Bucket, s3Store } from "./s3-store.ts";
import type { FileStore } from "./types.ts";

const folder = mkdtempSync(join(tmpdir(), "colloquy-stores-"));
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: join(folder, "s3"),
  configureBuckets: [{ name: "colloquy", configs: [] }],
});
const stores = new Map<string, FileStore>();
let bucket: Bucket;

beforeAll(async () => {
  const { port } = await server.run();
  const key = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  bucket = { endpoint: `http://127.0.0.1:${port}`, bucket: "colloquy", region: "eu-north-1", ...key };
  stores.set("a folder", folderStore(join(folder, "files")));
  stores.set("a bucket", s3Store(bucket));
  stores.set("a bucket that is not there", s3Store({ ...bucket, bucket: "elsewhere" }));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const store = (name: string): FileStore => stores.get(name) as FileStore;
const bytes = Uint8Array.from({ length: 982_897 }, (_, at) => (at * 7919) % 251);

describe.each(["a folder", "a bucket"])("a file in %s", (name) => {
  it("is read back byte by byte", async () => {
    await store(name).write("pictures/ab12/480.webp", bytes, "image/webp");
    const read = await store(name).read("pictures/ab12/480.webp");
    expect(Buffer.from(read ?? []).equals(bytes)).toBe(true);
  });

  it("that was never written is none", async () => {
    expect(await store(name).read("pictures/ab12/960.webp")).toBeNull();
  });

  it("comes bit by bit as it was put there from the disk", async () => {
    const path = join(folder, "upload");
    writeFileSync(path, bytes);
    await store(name).writeFrom("archives/one.zip", path, "application/zip");
    const read = await new Response(await store(name).stream("archives/one.zip")).bytes();
    expect(Buffer.from(read).equals(bytes)).toBe(true);
    expect(await store(name).stream("archives/two.zip")).toBeNull();
  });

  it("tells its size without being read, and is gone once it is removed", async () => {
    await store(name).write("pictures/cd34/480.webp", bytes, "image/webp");
    expect(await store(name).sizeOf("pictures/cd34/480.webp")).toBe(bytes.byteLength);
    await store(name).remove("pictures/cd34/480.webp");
    await store(name).remove("pictures/cd34/480.webp");
    expect(await store(name).sizeOf("pictures/cd34/480.webp")).toBeNull();
    expect(await store(name).read("pictures/cd34/480.webp")).toBeNull();
  });

  it("is whole however many write it at once", async () => {
    const versions = [bytes, bytes.slice(0, 10), bytes.slice(0, 400_000)];
    await Promise.all(versions.map((version) => store(name).write("pictures/one", version, "image/webp")));
    const read = await store(name).read("pictures/one");
    expect(versions.map((version) => version.length)).toContain(read?.length);
  });
});

it("a folder holds no half file when writing has ended", () => {
  const left = readdirSync(join(folder, "files"), { recursive: true, encoding: "utf8" });
  expect(left.filter((file) => file.endsWith(".part"))).toEqual([]);
});

it("a bucket that is not there is trouble, not a missing file", async () => {
  await expect(store("a bucket that is not there").read("pictures/one")).rejects.toThrow("bucket");
});

it("a bucket is made once, and keeps files from then on", async () => {
  const another = { ...bucket, bucket: "another" };
  expect([await makeBucket(another), await makeBucket(another)]).toEqual([true, false]);
  await s3Store(another).write("pictures/one", bytes, "image/webp");
  expect(await s3Store(another).sizeOf("pictures/one")).toBe(bytes.byteLength);
});

it("a bucket of somebody else's is not made", async () => {
  const stranger = { ...bucket, bucket: "a-third", accessKeyId: "nobody" };
  await expect(makeBucket(stranger)).rejects.toThrow();
});
