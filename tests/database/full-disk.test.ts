import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setPortrait } from "#lib/domain/people/set-portrait.ts";
import { addPicture } from "#lib/domain/pictures/add-picture.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { backUp } from "#tests/world/backups.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

// The files lie on a disk of 64 kB, which is a piece of memory; making one takes root.
const folder = mkdtempSync(join(tmpdir(), "colloquy-full-"));
const [files, backups] = [join(folder, "files"), join(folder, "backups")];
const disks = [files, backups].filter((place) => {
  mkdirSync(place);
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place]).status === 0;
});
const mounted = disks.length === 2;
const whyNot = mounted ? "" : " (left out: only root can make a small disk)";

withDatabase();
beforeAll(() => {
  process.env.DATA_DIR = folder;
  process.env.LOG_LEVEL = "silent";
});
afterAll(() => {
  for (const disk of disks) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** A picture that nothing makes small. */
function noise(side: number): Promise<Buffer> {
  const raw = { width: side, height: side, channels: 3 } as const;
  return sharp(randomFillSync(Buffer.alloc(side * side * 3)), { raw })
    .png()
    .toBuffer();
}

const enlarge = (disk: string) => spawnSync("mount", ["-o", "remount,size=30m", disk]);

const everyFile = () =>
  readdirSync(files, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(files, name)).isFile(),
  );

test.runIf(mounted)(
  `a full disk refuses a file with a sentence and keeps no half of it${whyNot}`,
  async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const large = await noise(600);
    expect(await addPicture(author, { documentId, bytes: large })).toEqual({
      ok: false,
      refusal: { kind: "NoRoomForFiles" },
    });
    expect(await db.picture.count()).toBe(0);
    expect(everyFile().filter((name) => name.endsWith(".part"))).toEqual([]);
    const portrait = await setPortrait(author, { personId: author.personId, bytes: large });
    expect(portrait).toEqual({ ok: false, refusal: { kind: "NoRoomForFiles" } });
    const { portrait: kept } = await db.person.findUniqueOrThrow({ where: { id: author.personId } });
    expect(kept).toBeNull();
  },
);

test.runIf(mounted)(`once there is room, the same file is taken${whyNot}`, async () => {
  const group = await aGroup();
  const author = await someone(group);
  const { documentId } = await aPaper(group, { authors: [author] });
  const large = await noise(600);
  expect((await addPicture(author, { documentId, bytes: large })).ok).toBe(false);
  enlarge(files);
  const added = await addPicture(author, { documentId, bytes: large });
  expect(added.ok).toBe(true);
  for (const name of everyFile()) expect(await fileStore().read(name)).not.toBeNull();
  expect(everyFile().length).toBeGreaterThan(1);
});

test.runIf(mounted)(
  `a backup that finds no room says so, leaves nothing, and is whole once there is room${whyNot}`,
  async () => {
    enlarge(files);
    await fileStore().write("portraits/large/96.webp", await noise(600), "image/webp");
    const portrait = { portrait: "large", portraitWidths: [96] };
    await db.person.create({ data: { slug: "large", name: "Large", ...portrait }, select: { id: true } });
    const file = join(backups, "portal.backup");
    await expect(backUp(file)).rejects.toThrow(`There is no room for the backup at ${file}.`);
    expect(readdirSync(backups)).toEqual([]);
    enlarge(backups);
    const { missing, sizeBytes } = await backUp(file);
    expect([missing, statSync(file).size]).toEqual([0, sizeBytes]);
    expect(readdirSync(backups)).toEqual(["portal.backup"]);
  },
);
