import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { GET as ofEvent } from "#app/(public)/events/[slug]/share.png/route.ts";
import { GET as ofGroup } from "#app/(public)/groups/[group]/share.png/route.ts";
import { GET as ofPerson } from "#app/(public)/people/[slug]/share.png/route.ts";
import { drawShareImage } from "#lib/domain/publications/draw-share-image.ts";
import { db } from "#lib/infra/db.ts";
import { settings } from "#lib/infra/settings.ts";
import { shareCardOf } from "#lib/publish/share/share-card.ts";
import { withDatabase } from "#tests/world/database.ts";
import { fullEdition } from "#tests/world/described-edition.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

const card = shareCardOf(fullEdition, "#14535c");

/** How much of a picture is ink, from 0 to 1. */
async function ink(bytes: Uint8Array): Promise<number> {
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((grey) => grey < 128).length / data.length;
}

it("a picture for links is drawn once, and anew when something else is to stand on it", async () => {
  const first = await drawShareImage(card, null);
  if (!first) throw new Error("It was not drawn");
  expect(await sharp(first).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(first.byteLength).toBeLessThan(200_000);
  expect(await drawShareImage(card, null)).toEqual(Buffer.from(first));
  const title = "Cables between two seas, and who mends them in winter";
  const longer = await drawShareImage({ ...card, title }, null);
  expect(await ink(longer ?? first)).toBeGreaterThan(await ink(first));
});

it("what was drawn is kept in the file store and comes from there", async () => {
  await drawShareImage(card, null);
  const folder = join(settings().dataDir, "files/share");
  const marked = new Uint8Array([1, 2, 3]);
  for (const name of await readdir(folder)) await writeFile(join(folder, name), marked);
  expect(await drawShareImage(card, null)).toEqual(Buffer.from(marked));
});

it("there is none of a group, a person or an event that the public does not find", async () => {
  const hidden = await aGroup({ announced: false });
  const { name } = await someone(hidden);
  const slug = unique("event");
  const times = { startsAt: new Date(), endsAt: new Date(), timeZone: "UTC" };
  await db.event.create({ data: { slug, title: slug, ...times } });
  const request = new Request("http://localhost/");
  const nothing = { digest: expect.stringMatching(/NOT_FOUND|;404/) };
  const group = ofGroup(request, { params: Promise.resolve({ group: hidden.slug }) });
  await expect(group).rejects.toMatchObject(nothing);
  const person = ofPerson(request, { params: Promise.resolve({ slug: name }) });
  await expect(person).rejects.toMatchObject(nothing);
  const event = ofEvent(request, { params: Promise.resolve({ slug }) });
  await expect(event).rejects.toMatchObject(nothing);
});
