import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { describePerson } from "#lib/domain/people/describe-person.ts";
import { findDescribable } from "#lib/domain/people/find-describable.ts";
import { findPortrait } from "#lib/domain/people/find-portrait.ts";
import { makePortraitAvif } from "#lib/domain/people/make-portrait-avif.ts";
import { findPersonBySlug } from "#lib/domain/people/queries.ts";
import { removePortrait } from "#lib/domain/people/remove-portrait.ts";
import { describePersonSchema } from "#lib/domain/people/schema.ts";
import { setPortrait } from "#lib/domain/people/set-portrait.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone } from "#tests/world/world.ts";

withDatabase();

/** What a form holds of somebody, with some of it changed. */
async function typed(actor: Actor, personId: string, fields: Record<string, string>) {
  const seen = (await findDescribable(actor, { id: personId }))?.stamp;
  return describePersonSchema.parse({ personId, seen, name: "A Name", ...fields });
}

const drawn = (background: string) =>
  sharp({ create: { width: 500, height: 900, channels: 3, background } })
    .withExif({ IFD0: { Artist: "Somebody" } })
    .jpeg()
    .toBuffer();

describe("a person's description", () => {
  it("is theirs to change, and their moderator's while the group works", async () => {
    const group = await aGroup();
    const member = await someone(group);
    const moderator = await someone(group, "moderator");
    for (const [actor, bio] of [
      [member, "By myself."],
      [moderator, "By the moderator."],
    ] as const) {
      const described = await describePerson(actor, await typed(actor, member.personId, { bio }));
      expect(described).toMatchObject({ ok: true });
      expect(await db.person.findUnique({ where: { id: member.personId }, select: { bio: true } })).toEqual({
        bio,
      });
    }
    const conclusion = { groupId: group.id, conclusion: "The group has done what it was asked to do." };
    expect(await concludeGroup(moderator, conclusion)).toMatchObject({ ok: true });
    const input = await typed(member, member.personId, { bio: "Again." });
    expect(await describePerson(moderator, input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await describePerson(member, input)).toMatchObject({ ok: true });
  });

  it("is nobody else's", async () => {
    const group = await aGroup({ announced: false });
    const member = await someone(group);
    const input = await typed(member, member.personId, { bio: "Not by me." });
    const left = await someone(group, "moderator");
    await db.member.updateMany({ where: { personId: left.personId }, data: { leftAt: new Date() } });
    const verdicts: [Actor, string][] = [
      [await someone(group), "NotAllowed"],
      [await someone(group, "observer"), "NotAllowed"],
      [await someone(await aGroup(), "moderator"), "NotVisible"],
      [{ ...(await someone()), administrator: true }, "NotVisible"],
      [{ ...left, memberships: [] }, "NotVisible"],
      [visitor, "NotVisible"],
    ];
    for (const [actor, kind] of verdicts) {
      expect(await findDescribable(actor, { id: member.personId })).toBeNull();
      expect(await describePerson(actor, input)).toMatchObject({ refusal: { kind } });
      const bytes = await drawn("#808080");
      expect(await setPortrait(actor, { personId: member.personId, bytes })).toMatchObject({
        refusal: { kind },
      });
    }
  });

  it("is not overwritten by whoever has not seen it", async () => {
    const group = await aGroup();
    const member = await someone(group);
    const moderator = await someone(group, "moderator");
    const late = await typed(moderator, member.personId, { bio: "Read too early." });
    await describePerson(member, await typed(member, member.personId, { bio: "In between." }));
    expect(await describePerson(moderator, late)).toMatchObject({ refusal: { kind: "PersonChanged" } });
  });

  it("keeps what somebody was when they move, and forgets what was mistyped", async () => {
    const member = await someone(await aGroup());
    const say = async (fields: Record<string, string>) =>
      describePerson(member, await typed(member, member.personId, { name: member.name, ...fields }));
    await say({ affiliation: "Frist Institute", position: "Fellow" });
    await say({ affiliation: "First Institute", position: "Fellow" });
    await say({ affiliation: "Second Institute", position: "Director", moved: "yes" });
    const { slug } = await db.person.findUniqueOrThrow({
      where: { id: member.personId },
      select: { slug: true },
    });
    expect(await findPersonBySlug(visitor, slug)).toMatchObject({
      affiliation: "Second Institute",
      formerly: [{ affiliation: "First Institute", position: "Fellow" }],
    });
  });

  it("holds no ORCID iD that is none, whoever writes it", async () => {
    const { personId } = await someone();
    await expect(db.person.update({ where: { id: personId }, data: { orcid: "0000" } })).rejects.toThrow();
  });
});

describe("a portrait", () => {
  it("is a square without anything of the camera, for whoever may find the person", async () => {
    const group = await aGroup({ announced: false });
    const member = await someone(group);
    const bytes = await drawn("#336699");
    expect(await setPortrait(member, { personId: member.personId, bytes })).toMatchObject({ ok: true });
    const hash = hashOf(bytes);
    const shown = await findPortrait(await someone(group), hash, { width: 96, type: "webp" });
    expect(await sharp(shown?.bytes).metadata()).toMatchObject({
      format: "webp",
      width: 96,
      height: 96,
    });
    expect(Buffer.from(shown?.bytes ?? []).includes("Somebody")).toBe(false);
    for (const stranger of [visitor, await someone(await aGroup(), "moderator")])
      expect(await findPortrait(stranger, hash, { width: 96, type: "webp" })).toBeNull();
    await db.workingGroup.update({ where: { id: group.id }, data: { announcedAt: new Date() } });
    expect(await findPortrait(visitor, hash, { width: 2000, type: "webp" })).not.toBeNull();
  });

  it("is there as AVIF too once the job has been, and its replacement once more", async () => {
    const member = await someone(await aGroup());
    const { personId } = member;
    const asked = { width: 192, type: "avif" as const };
    const soon = () => new Date(Date.now() + 60_000);
    await makePortraitAvif(soon());
    for (const seed of [7919, 104_729]) {
      const bytes = await grainy(seed);
      await setPortrait(member, { personId, bytes });
      const found = () => findPortrait(visitor, hashOf(bytes), asked);
      expect(await found()).toMatchObject({ type: "webp", settled: false });
      expect(await makePortraitAvif(soon())).toBe(1);
      expect(await found()).toMatchObject({ type: "avif", settled: true });
    }
  });

  it("is served as WebP where a version that knows of no AVIF has put another in its place", async () => {
    const member = await someone(await aGroup());
    const { personId } = member;
    await setPortrait(member, { personId, bytes: await grainy(31_337) });
    await db.person.update({
      where: { id: personId },
      data: { portraitAvif: [96, 192, 200], portraitAvifAt: new Date() },
      select: { id: true },
    });
    const { portrait } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    const asked = { width: 192, type: "avif" as const };
    expect(await findPortrait(visitor, portrait ?? "", asked)).toMatchObject({ type: "webp" });
  });

  it("is found no more when it was taken away or another stands in its place", async () => {
    const member = await someone(await aGroup());
    const { personId } = member;
    const [first, second] = [await drawn("#101010"), await drawn("#e0e0e0")];
    await setPortrait(member, { personId, bytes: first });
    await setPortrait(member, { personId, bytes: second });
    expect(await findPortrait(visitor, hashOf(first), { width: 96, type: "webp" })).toBeNull();
    expect(await findPortrait(visitor, hashOf(second), { width: 96, type: "webp" })).not.toBeNull();
    expect(await removePortrait(member, { personId })).toMatchObject({ ok: true });
    expect(await findPortrait(visitor, hashOf(second), { width: 96, type: "webp" })).toBeNull();
  });

  it("is no script, whatever it is called", async () => {
    const { personId, ...member } = await someone();
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await setPortrait({ ...member, personId }, { personId, bytes })).toMatchObject({
      refusal: { kind: "NotAPicture" },
    });
  });
});

/** What no encoder packs into nothing. */
function grainy(seed: number): Promise<Buffer> {
  const grain = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, at) => (at * seed) % 251));
  return sharp(grain, { raw: { width: 200, height: 200, channels: 3 } })
    .png()
    .toBuffer();
}
