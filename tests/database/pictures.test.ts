import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { addPicture } from "#lib/domain/pictures/add-picture.ts";
import { adoptPicture } from "#lib/domain/pictures/adopt-picture.ts";
import { findPictureBytes, findPrintPicture, listPictures } from "#lib/domain/pictures/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

const drawn = (background: string) =>
  sharp({ create: { width: 700, height: 350, channels: 3, background } })
    .png()
    .toBuffer();

async function aPicture(author: Actor, documentId: string, background = "#336699") {
  const added = await addPicture(author, { documentId, bytes: await drawn(background) });
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

describe("a picture of a paper", () => {
  it("is kept in several widths, and once however often it is uploaded", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const picture = await aPicture(author, documentId);
    expect(picture).toMatchObject({ width: 700, height: 350, widths: [480, 700] });
    const again = await Promise.all([aPicture(author, documentId), aPicture(author, documentId)]);
    expect(again).toEqual([picture, picture]);
    expect(await listPictures(author, documentId)).toEqual([picture]);
    const stored = await findPictureBytes(author, picture.id, 480);
    expect(await sharp(stored ?? undefined).metadata()).toMatchObject({ format: "webp", width: 480 });
    const print = await findPrintPicture(author, picture.id);
    expect(print).toMatchObject({ type: "png", width: 700, height: 350 });
  });

  it("is served in the nearest width to the one asked for", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { id } = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    const widthAt = async (asked: number) =>
      (await sharp((await findPictureBytes(author, id, asked)) ?? undefined).metadata()).width;
    expect([await widthAt(100), await widthAt(480), await widthAt(960)]).toEqual([480, 480, 700]);
  });

  it("is seen by the group that reads the paper and found by nobody else", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const { id } = await aPicture(author, documentId);
    for (const reader of [author, await someone(group), await someone(group, "moderator")])
      expect(await findPictureBytes(reader, id, 480)).not.toBeNull();
    for (const stranger of [
      await someone(group, "observer"),
      await someone(await aGroup(), "moderator"),
      { ...(await someone()), administrator: true },
      visitor,
    ]) {
      expect(await findPictureBytes(stranger, id, 480)).toBeNull();
      expect(await findPrintPicture(stranger, id)).toBeNull();
      expect(await listPictures(stranger, documentId)).toEqual([]);
    }
  });

  it("is given by those who write or suggest there, while the text is open", async () => {
    const group = await aGroup();
    const [author, reader] = [await someone(group), await someone(group)];
    const open = await aPaper(group, { authors: [author] });
    const bytes = await drawn("#aa3300");
    const kindOf = async (actor: Actor, documentId: string) => {
      const added = await addPicture(actor, { documentId, bytes });
      return added.ok ? "added" : added.refusal.kind;
    };
    expect(await kindOf(author, open.documentId)).toBe("added");
    expect(await kindOf(reader, open.documentId)).toBe("added");
    const closed = await aPaper(group, { authors: [author], state: "submitted" });
    expect(await kindOf(author, closed.documentId)).toBe("NotAllowed");
    const report = await aReport(group);
    expect(await kindOf(await someone(group, "moderator"), report.documentId)).toBe("added");
    expect(await kindOf(await someone(group, "observer"), open.documentId)).toBe("NotVisible");
    expect(await kindOf(await someone(), open.documentId)).toBe("NotVisible");
  });

  it("comes along when its figure is carried into another text, for those who read there", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const author = await someone(group);
    const both: Actor = {
      ...author,
      memberships: [...author.memberships, { groupId: other.id, role: "moderator" }],
    };
    const picture = await aPicture(author, (await aPaper(group, { authors: [author] })).documentId);
    const { documentId } = await aReport(other);
    const adopted = await adoptPicture(both, { documentId, pictureId: picture.id });
    if (!adopted.ok) throw new Error(adopted.refusal.kind);
    expect(adopted.value.id).not.toBe(picture.id);
    const reader = await someone(other);
    expect(await findPictureBytes(reader, adopted.value.id, 480)).not.toBeNull();
    expect(await findPictureBytes(reader, picture.id, 480)).toBeNull();
    const stranger = await someone(other, "moderator");
    expect(await adoptPicture(stranger, { documentId, pictureId: picture.id })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("that is none leaves nothing behind", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const { documentId } = await aPaper(group, { authors: [author] });
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    expect(await addPicture(author, { documentId, bytes })).toMatchObject({
      refusal: { kind: "NotAPicture" },
    });
    expect(await db.picture.count({ where: { documentId } })).toBe(0);
  });
});
