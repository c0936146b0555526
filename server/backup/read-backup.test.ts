import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPacking, writeEnvelope } from "./envelope.ts";
import { readBackup } from "./read-backup.ts";
import { planSteps } from "./schema-steps.ts";
import { checksumOf, tarEnd, writeEntry } from "./write-tar.ts";

const folder = mkdtempSync(join(tmpdir(), "colloquy-backups-"));
const passphrase = "correct horse battery staple";
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const rows = "1\tAda\n2\tGrace\n";
const about = {
  format: "colloquy-backup",
  version: 1,
  product: "test",
  madeAt: "2026-11-23T00:00:00.000Z",
  migrations: [],
  tables: [{ name: "Person", columns: ["id", "name"] }],
};
const manifest = {
  tables: { Person: { rows: 2, bytes: rows.length, sha256: hash(rows) } },
  sequences: {},
  files: { "portraits/ab/96.webp": { sizeBytes: 5, sha256: hash("bytes") } },
  missing: [],
};
const whole: [name: string, content: string][] = [
  ["README.txt", "read me"],
  ["about.json", JSON.stringify(about)],
  ["tables/Person/000001.copy", rows.slice(0, 4)],
  ["tables/Person/000002.copy", rows.slice(4)],
  ["files/portraits/ab/96.webp", "bytes"],
  ["manifest.json", JSON.stringify(manifest)],
];

let packed: Buffer;
let enciphered: Buffer;

beforeAll(async () => {
  packed = await pack(whole, null);
  enciphered = await pack(whole, passphrase);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a backup", () => {
  it("is read back as it was written, plain and enciphered", async () => {
    for (const [bytes, word] of [[packed, null] as const, [enciphered, passphrase] as const]) {
      const seen: string[] = [];
      const read = await readBackup(
        { file: fileOf(bytes), passphrase: word },
        {
          async rows(table, pieces) {
            for await (const piece of pieces) seen.push(`${table}:${Buffer.from(piece)}`);
          },
        },
      );
      expect(read).toEqual({ about, manifest });
      expect(seen.join("|")).toBe("Person:1\tAd|Person:a\n2\tGrace\n");
    }
    expect(await findPacking(fileOf(packed))).toBe("plain");
    expect(await findPacking(fileOf(enciphered))).toBe("encrypted");
  });

  it("with another passphrase is not opened", async () => {
    await expect(read(enciphered, "another passphrase")).rejects.toThrow(
      /^The passphrase is not that of this backup\. Nothing was changed\.$/,
    );
  });

  it("of a newer release is refused", async () => {
    const newer = ["about.json", JSON.stringify({ ...about, version: 2 })] as [string, string];
    await expect(read(await pack([newer], null))).rejects.toThrow(/written by a newer release/);
    expect(() => planSteps({ migrations: [{ name: "99999999_later", checksum: hash("") }] })).toThrow(
      /has migration 99999999_later, which this release does not know/,
    );
  });
});

describe("a backup that is not whole is told by one sentence", () => {
  const sentence = /^This is no whole backup: .*\. Nothing was changed; use another copy of it\.$/;

  it("cut off anywhere", async () => {
    for (let length = 20; length < packed.length; length += 37)
      await expect(read(packed.subarray(0, length))).rejects.toThrow(sentence);
    await expect(read(enciphered.subarray(0, -1), passphrase)).rejects.toThrow(sentence);
  });

  it("with one bit changed anywhere", async () => {
    for (let at = 10; at < packed.length; at += 23) {
      const changed = Buffer.from(packed);
      changed.writeUInt8(changed.readUInt8(at) ^ 4, at);
      await expect(read(changed)).rejects.toThrow(sentence);
    }
  });

  it.each([
    ["leads out of it", "files/../../etc/passwd"],
    ["begins at the root", "/etc/passwd"],
    ["leads out of its table", "tables/../000001.copy"],
    ["hides its end", "files/a\\..\\b"],
  ])("a name that %s", async (_, name) => {
    const bytes = await pack([...whole.slice(0, 2), [name, "x"]], null);
    await expect(read(bytes)).rejects.toThrow(/holds a file that no backup has/);
  });

  it("a link instead of a file, and a header that claims more than there is", async () => {
    const link = header("files/a", 0);
    link.write("2", 156);
    await expect(read(tarOf(sealed(link)))).rejects.toThrow(/something other than files/);
    const huge = header("about.json", 8 ** 11 - 1);
    await expect(read(tarOf(huge))).rejects.toThrow(/about\.json is larger than any that was written/);
    const long = header("tables/Person/000001.copy", 8 ** 11 - 1);
    const started = await pack(whole.slice(0, 2), null, [long]);
    await expect(read(started)).rejects.toThrow(/its end is missing/);
  });

  it("with a part too few, too many, twice, or another than the manifest says", async () => {
    const but = (change: (parts: typeof whole) => typeof whole) => pack(change([...whole]), null);
    const less = (name: string) => but((parts) => parts.filter(([part]) => !part.startsWith(name)));
    for (const name of [
      "about.json",
      "manifest.json",
      "tables/Person/000001",
      "tables/Person/000002",
      "files/",
    ])
      await expect(read(await less(name))).rejects.toThrow(sentence);
    const more = (name: string) => but((parts) => [...parts.slice(0, 5), [name, "x"], ...parts.slice(5)]);
    for (const name of ["files/other", "tables/Other/000001.copy", "tables/Person/000003.copy", "about.json"])
      await expect(read(await more(name))).rejects.toThrow(sentence);
    await expect(read(await but((parts) => [...parts, ["files/late", "x"]]))).rejects.toThrow(sentence);
    const other = await but((parts) =>
      parts.map(([name, text]) => [name, name.startsWith("files/") ? "BYTES" : text]),
    );
    await expect(read(other)).rejects.toThrow(/file portraits\/ab\/96\.webp is not what it was/);
  });

  it("something else altogether", async () => {
    await expect(read(gzipSync("no tar at all"))).rejects.toThrow(sentence);
    await expect(findPacking(fileOf(Buffer.from("%PDF-1.7")))).rejects.toThrow(/is not of this kind/);
    const endless = Buffer.from(`age-encryption.org/v1\n${"-> X25519 a\nb\n".repeat(20_000)}`);
    await expect(findPacking(fileOf(endless))).rejects.toThrow(/is not of this kind/);
  });
});

it("a tar with long names is what tar reads", async () => {
  const name = `files/${"a".repeat(90)}/${"b".repeat(99)}`;
  const file = join(folder, "long.tar.gz");
  await writeEnvelope(tar([[name, "content"]], []), { file, passphrase: null });
  const { execFileSync } = await import("node:child_process");
  expect(execFileSync("tar", ["xzOf", file, name]).toString()).toBe("content");
});

let count = 0;

function fileOf(bytes: Uint8Array): string {
  count += 1;
  const file = join(folder, `${count}.backup`);
  writeFileSync(file, bytes);
  return file;
}

async function read(bytes: Uint8Array, word: string | null = null): Promise<void> {
  await readBackup({ file: fileOf(bytes), passphrase: word }, {});
}

async function pack(parts: typeof whole, word: string | null, more: Uint8Array[] = []): Promise<Buffer> {
  count += 1;
  const file = join(folder, `${count}.packed`);
  await writeEnvelope(tar(parts, more), { file, passphrase: word });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  return readFileSync(file);
}

async function* tar(parts: typeof whole, more: Uint8Array[]) {
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    yield* writeEntry({ name, sizeBytes: bytes.length, modifiedAt: new Date(0) }, [bytes]);
  }
  yield* more;
  if (more.length === 0) yield tarEnd;
}

function header(name: string, sizeBytes: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(sizeBytes.toString(8).padStart(11, "0"), 124);
  block.write("0", 156);
  block.write("ustar", 257);
  return sealed(block);
}

function sealed(block: Buffer): Buffer {
  block.write(`${checksumOf(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

const tarOf = (block: Buffer) => gzipSync(Buffer.concat([block, tarEnd]));
