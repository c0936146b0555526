import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline as joined, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import { damaged } from "./damaged.ts";

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Packs bytes into a file: gzip, and around it age where there is a passphrase. It is written beside its place and on
 * the disk before it gets its name, so that a file of this name is always a whole one.
 * Throws: StartError when the file is there already or cannot be written; whatever `bytes` throws.
 */
export async function writeEnvelope(
  bytes: Bytes,
  { file, passphrase, signal }: { file: string; passphrase: string | null; signal?: AbortSignal },
): Promise<{ sizeBytes: number }> {
  await requireFree(file);
  const part = `${file}.part`;
  try {
    const handle = await open(part, "w", 0o600);
    const packed = passphrase ? encrypted(passphrase) : asItIs;
    const out = handle.createWriteStream({ flush: true });
    await pipeline(Readable.from(bytes), createGzip(), packed, out, { signal });
    await rename(part, file);
    await settle(dirname(file));
  } catch (error) {
    await rm(part, { force: true });
    throw unwritable(file, error);
  }
  return { sizeBytes: (await stat(file)).size };
}

/** Throws: StartError where something has this name already. */
export async function requireFree(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there) throw new StartError(`${file} is there already; give the backup another name.`);
}

/**
 * Unpacks what `writeEnvelope` wrote, bit by bit.
 * @param seen is told how many bytes of the file have been read
 * Throws, while it is read: StartError when it is no backup, is damaged, or the passphrase is not its own.
 */
export async function* readEnvelope(
  { file, passphrase }: { file: string; passphrase: string | null },
  seen: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const bytes = counted(createReadStream(file), seen);
  try {
    const opened = passphrase ? await decrypted(passphrase, bytes) : bytes;
    yield* joined(Readable.from(opened), createGunzip(), () => undefined);
  } catch (error) {
    throw explained(error);
  }
}

const ageHead = "age-encryption.org/v1\n";
// The head of an age file ends after a few hundred bytes; who claims more is not read to the end of the disk.
const headBytes = 64 * 1024;

/**
 * How a file is packed.
 * Throws: StartError when it cannot be read or is packed in no way of ours.
 */
export async function findPacking(file: string): Promise<"plain" | "encrypted"> {
  const head = await readHead(file);
  if (head[0] === 0x1f && head[1] === 0x8b) return "plain";
  const text = head.toString("latin1");
  if (text.startsWith(ageHead) && text.includes("\n--- ")) return "encrypted";
  throw damaged(`${file} is not of this kind`);
}

async function readHead(file: string): Promise<Buffer> {
  try {
    return await withHandle(file, async (handle) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    });
  } catch (error) {
    throw new StartError(`${file} cannot be read (${systemReason(error)}).`);
  }
}

async function* counted(bytes: Bytes, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.byteLength;
    seen(count);
    yield chunk;
  }
}

async function* asItIs(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

function encrypted(passphrase: string) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return async function* (bytes: Bytes): AsyncGenerator<Uint8Array> {
    yield* await encrypter.encrypt(webStream(bytes));
  };
}

async function decrypted(passphrase: string, bytes: Bytes): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(webStream(bytes));
}

function webStream(bytes: Bytes) {
  return ReadableStream.from(bytes) as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A rename is on the disk once its folder is. */
async function settle(folder: string): Promise<void> {
  await withHandle(folder, (handle) => handle.sync());
}

async function withHandle<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

function unwritable(file: string, error: unknown): unknown {
  const reason = systemReason(error);
  if (["ENOSPC", "EDQUOT"].includes(reason))
    return new StartError(
      `There is no room for the backup at ${file}. Nothing of it was kept; make room or choose another place.`,
    );
  const ofTheDisk = ["EACCES", "ENOENT", "EROFS", "ENOTDIR", "EISDIR", "EPERM", "EIO"];
  return ofTheDisk.includes(reason)
    ? new StartError(`The backup cannot be written to ${file} (${reason}).`)
    : error;
}

function explained(error: unknown): unknown {
  if (error instanceof StartError) return error;
  const reason = systemReason(error);
  if (reason.startsWith("no identity matched"))
    return new StartError("The passphrase is not that of this backup. Nothing was changed.");
  return damaged(
    reason.startsWith("Z_") ? "bytes in it are missing or changed" : `it cannot be unpacked (${reason})`,
  );
}
