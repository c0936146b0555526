import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Actor, type SignedInActor, visitor } from "#lib/base/actor.ts";
import { bringInEarlier } from "#lib/domain/earlier-publications/bring-in-earlier.ts";
import { describeEarlier } from "#lib/domain/earlier-publications/describe-earlier.ts";
import { discardEarlier } from "#lib/domain/earlier-publications/discard-earlier.ts";
import { prepareEarlier } from "#lib/domain/earlier-publications/prepare-earlier.ts";
import { findEarlier, findLastPrepared, listEarlier } from "#lib/domain/earlier-publications/queries.ts";
import { prepareEarlierSchema } from "#lib/domain/earlier-publications/schema.ts";
import { forgetImports } from "#lib/domain/imports/forget-imports.ts";
import { readImport } from "#lib/domain/imports/read-import.ts";
import { startImport } from "#lib/domain/imports/start-import.ts";
import { takeImport } from "#lib/domain/imports/take-import.ts";
import { findPublicPicture } from "#lib/domain/publications/find-public-picture.ts";
import { listPublicationAddresses } from "#lib/domain/publications/list-addresses.ts";
import { listGroupEditions } from "#lib/domain/publications/list-group-editions.ts";
import { findHarvested } from "#lib/domain/publications/list-harvest.ts";
import { findEdition, listPublications } from "#lib/domain/publications/queries.ts";
import { withdrawEdition } from "#lib/domain/publications/withdraw-edition.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import { makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function said(groupId: string, fields: Record<string, unknown> = {}) {
  return prepareEarlierSchema.parse({
    ...{
      groupId,
      type: "bulletin",
      title: unique("Winter roads"),
      publishedOn: "2011-05-03",
      language: "en",
    },
    ...fields,
  });
}

async function prepared(actor: Actor, groupId: string, fields: Record<string, unknown> = {}) {
  const result = await prepareEarlier(actor, said(groupId, fields));
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.id;
}

/** Brings a file into it and reads it, as the job does. */
async function withFile(actor: Actor, id: string, text = "<html><h1>T</h1><p>Words of then.</p></html>") {
  const { documentId } = await db.earlierPublication.findUniqueOrThrow({ where: { id } });
  const started = await startImport(actor, { documentId, fileName: "then.html", bytes: bytesOf(text) });
  if (!started.ok) throw new Error(started.refusal.kind);
  await readImport(started.value.id);
  return documentId;
}

async function bring(actor: Actor, groupId: string, id: string, people: Record<string, string> = {}) {
  const view = await findEarlier(actor, groupId, id);
  const { revision = 1, text = null } = view ?? {};
  const importId = text?.importId ?? crypto.randomUUID();
  return bringInEarlier(actor, { earlierId: id, revision, importId, people });
}

async function brought(actor: Actor, groupId: string, fields: Record<string, unknown> = {}) {
  const id = await prepared(actor, groupId, fields);
  await withFile(actor, id);
  const result = await bring(actor, groupId, id);
  if (!result.ok) throw new Error(result.refusal.kind);
  return { id, slug: result.value.slug };
}

async function aModerator(): Promise<{ group: { id: string; slug: string }; moderator: SignedInActor }> {
  const group = await aGroup();
  return { group, moderator: await someone(group, "moderator") };
}

describe("an earlier publication", () => {
  it("is read by the public as of its first day, says where it was, and has neither findings nor sign-off", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id, {
      ...{ title: "Winter Roads", seriesName: "Bulletin", seriesNumber: "4", doi: "10.1234/ABC" },
      ...{ authors: "Hana Mori; Institute of Roads", originalUrl: `https://example.org/${unique("a")}` },
      newTopics: "Roads, Winter",
    });
    expect((await listPublications({ group: group.slug, page: 1 })).total).toBe(0);
    await withFile(
      moderator,
      id,
      "<html><h1>T</h1><p>Said<a href='#n'>1</a>.</p><u>!</u><p id=n>1. A note.</p></html>",
    );
    const result = await bring(moderator, group.id, id);
    if (!result.ok) throw new Error(result.refusal.kind);
    const edition = await findEdition(result.value.slug, null);
    expect(edition).toMatchObject({
      number: 1,
      state: "public",
      publishedAt: new Date("2011-05-03T12:00:00Z"),
    });
    expect(edition?.content).toMatchObject({
      ...{ title: "Winter Roads", type: "bulletin", series: { name: "Bulletin", number: "4" } },
      ...{ findings: [], signOff: null, process: null, members: [], corporateAuthor: "" },
      authors: [{ name: "Hana Mori", affiliation: "Institute of Roads" }],
      earlier: { publishedOn: "2011-05-03", doi: "10.1234/abc", from: "html", changed: 1 },
    });
    expect(plainText(edition?.content.document ?? { type: "doc", content: [] })).toBe(
      "Said.\n\nA note.\n\n!",
    );
    expect(edition?.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(["Roads", "Winter"]));
    const { cards } = await listPublications({ group: group.slug, page: 1, year: 2011 });
    expect(cards.map(({ slug }) => slug)).toEqual([result.value.slug]);
  });

  it("has every download, made after it is public", async () => {
    const { group, moderator } = await aModerator();
    const { slug } = await brought(moderator, group.id, {
      originalUrl: `https://example.org/${unique("b")}`,
    });
    const edition = await findEdition(slug, null);
    const release = await db.release.findFirstOrThrow({ where: { editionId: edition?.id ?? "" } });
    expect(await listEditionFiles(edition?.id ?? "")).toEqual([]);
    await makeReleaseFiles(release.id);
    expect(await listEditionFiles(edition?.id ?? "")).toEqual([...releaseFormats]);
  });

  it("is no news: nobody is written to, and newer publications stand before it", async () => {
    const { group, moderator } = await aModerator();
    await db.subscription.create({
      data: {
        groupId: group.id,
        email: `${unique("reader")}@example.org`,
        tokenHash: unique("t"),
        confirmedAt: new Date(),
      },
    });
    const mails = () => db.$queryRaw<{ count: bigint }[]>`
      select count(*) from graphile_worker.jobs where task_identifier = 'send-mail'`;
    const before = (await mails())[0]?.count;
    await brought(moderator, group.id, { publishedOn: "2012-01-01" });
    expect((await mails())[0]?.count).toBe(before);
  });

  it("stands in the sitemap with the day it was brought in, and not in the life of its group", async () => {
    const { group, moderator } = await aModerator();
    const before = Date.now() - 60_000;
    const { slug } = await brought(moderator, group.id, { publishedOn: "2012-01-01" });
    const dated = (await listPublicationAddresses()).find((address) => address.slug === slug);
    expect(dated?.changedAt.getTime()).toBeGreaterThan(before);
    expect(await listGroupEditions(group.slug)).toEqual([]);
  });

  it("says its institution is the author, where nobody is named", async () => {
    const { group, moderator } = await aModerator();
    const institution = await db.institution.findFirst({ select: { name: true } });
    const plain = await findEdition((await brought(moderator, group.id)).slug, null);
    expect(plain?.content).toMatchObject({ authors: [], corporateAuthor: institution?.name ?? "" });
    const { slug } = await brought(moderator, group.id, { corporateAuthor: "The Study Circle" });
    expect((await findEdition(slug, null))?.content.corporateAuthor).toBe("The Study Circle");
  });

  it("is harvested with the body that wrote it and the address where it was", async () => {
    const { group, moderator } = await aModerator();
    const name = unique("h");
    const originalUrl = `https://example.org/${name}`;
    const { slug } = await brought(moderator, group.id, {
      originalUrl,
      doi: `10.1234/${name}`,
      corporateAuthor: "The Study Circle",
    });
    const { id } = await db.publication.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    expect((await findHarvested(id))?.card).toMatchObject({
      corporateAuthor: "The Study Circle",
      origins: [originalUrl, `https://doi.org/10.1234/${name}`],
    });
  });

  it("keeps its pictures, which the public sees with it and not before", async () => {
    const { group, moderator } = await aModerator();
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#456" } })
      .png()
      .toBuffer();
    const id = await prepared(moderator, group.id);
    const page = `<html><p>Words.</p><img alt="A map" src="data:image/png;base64,${png.toString("base64")}"></html>`;
    const documentId = await withFile(moderator, id, page);
    const picture = await db.picture.findFirstOrThrow({ where: { documentId }, select: { id: true } });
    expect(await findPublicPicture(picture.id, { width: 100, type: "webp" })).toBeNull();
    await bring(moderator, group.id, id);
    expect(await findPublicPicture(picture.id, { width: 100, type: "webp" })).not.toBeNull();
  });

  it("begins the next one of its group with its type, language and series", async () => {
    const { group, moderator } = await aModerator();
    expect(await findLastPrepared(moderator, group.id)).toBeNull();
    await prepared(moderator, group.id, { seriesName: "Bulletin", seriesNumber: "4", language: "fr" });
    expect(await findLastPrepared(moderator, group.id)).toEqual({
      ...{ type: "bulletin", language: "fr", seriesName: "Bulletin" },
    });
    expect(await findLastPrepared(await someone(group), group.id)).toBeNull();
  });
});

describe("its authors", () => {
  it("are people here or somebody new, as the moderator says, and never by their name alone", async () => {
    const { group, moderator } = await aModerator();
    const name = unique("Hana Mori");
    const known = await someone(group);
    await db.person.update({ where: { id: known.personId }, data: { name } });
    const id = await prepared(moderator, group.id, { authors: `${name.toUpperCase()}; Then\nSomebody Else` });
    await withFile(moderator, id);
    expect(await bring(moderator, group.id, id)).toMatchObject({ refusal: { kind: "AuthorUnclear" } });
    expect(await bring(moderator, group.id, id, { 0: moderator.personId })).toMatchObject({
      refusal: { kind: "AuthorUnclear" },
    });
    const result = await bring(moderator, group.id, id, { 0: known.personId, 1: "new" });
    const edition = result.ok ? await findEdition(result.value.slug, null) : null;
    const person = await db.person.findUniqueOrThrow({ where: { id: known.personId } });
    expect(edition?.content.authors[0]).toMatchObject({ slug: person.slug, affiliation: "Then" });
    const other = await db.person.findUniqueOrThrow({
      where: { slug: edition?.content.authors[1]?.slug ?? "" },
    });
    expect(other).toMatchObject({ name: "Somebody Else", affiliation: "" });
  });

  it("are not looked up among people whom the moderator may not find", async () => {
    const { group, moderator } = await aModerator();
    const name = unique("Hidden");
    const hidden = await someone(await aGroup({ announced: false }));
    await db.person.update({ where: { id: hidden.personId }, data: { name } });
    const id = await prepared(moderator, group.id, { authors: name });
    expect((await findEarlier(moderator, group.id, id))?.namesakes).toEqual([[]]);
  });
});

describe("bringing in", () => {
  it("is a moderator's alone, and nobody else sees what is prepared", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    const documentId = await withFile(moderator, id);
    const file = { documentId, fileName: "x.md", bytes: bytesOf("x") };
    const others: [Actor, string][] = [
      [await someone(group), "NotAllowed"],
      [await someone(group, "observer"), "NotAllowed"],
      [await someone(await aGroup(), "moderator"), "NotVisible"],
      [{ ...(await someone()), administrator: true }, "NotVisible"],
      [visitor, "NotVisible"],
    ];
    for (const [actor, kind] of others) {
      expect(await prepareEarlier(actor, said(group.id))).toMatchObject({ refusal: { kind } });
      for (const answer of [
        await describeEarlier(actor, { ...said(group.id), earlierId: id }),
        await bring(actor, group.id, id),
        await discardEarlier(actor, { earlierId: id }),
        await startImport(actor, file),
      ])
        expect(answer).toMatchObject({ refusal: { kind: "NotVisible" } });
      expect(await findEarlier(actor, group.id, id)).toBeNull();
      expect(await listEarlier(actor, group.id)).toEqual({ cards: [], total: 0 });
    }
    expect((await listEarlier(moderator, group.id)).total).toBe(1);
  });

  it("needs a text, an announced group that works, and what was looked at", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    expect(await bring(moderator, group.id, id)).toMatchObject({ refusal: { kind: "EarlierWithoutText" } });
    await withFile(moderator, id);
    const seen = await findEarlier(moderator, group.id, id);
    await describeEarlier(moderator, { ...said(group.id, { title: "Another title" }), earlierId: id });
    const old = {
      earlierId: id,
      revision: seen?.revision ?? 0,
      importId: seen?.text?.importId ?? "",
      people: {},
    };
    expect(await bringInEarlier(moderator, old)).toMatchObject({ refusal: { kind: "EarlierChanged" } });
    await db.workingGroup.update({ where: { id: group.id }, data: { announcedAt: null } });
    expect(await bring(moderator, group.id, id)).toMatchObject({ refusal: { kind: "GroupNotAnnounced" } });
    await db.workingGroup.update({
      where: { id: group.id },
      data: { announcedAt: new Date(), concludedAt: new Date() },
    });
    expect(await bring(moderator, group.id, id)).toMatchObject({ refusal: { kind: "NotAllowed" } });
  });

  it("is left to another moderator, where the group wants two", async () => {
    const { group, moderator } = await aModerator();
    const second = await someone(group, "moderator");
    await db.workingGroup.update({ where: { id: group.id }, data: { secondConfirmation: true } });
    const id = await prepared(moderator, group.id);
    await withFile(moderator, id);
    expect((await findEarlier(moderator, group.id, id))?.needsAnother).toBe(true);
    expect(await bring(moderator, group.id, id)).toMatchObject({
      refusal: { kind: "AnotherModeratorNeeded" },
    });
    expect((await findEarlier(second, group.id, id))?.text?.fileName).toBe("then.html");
    expect(await bring(second, group.id, id)).toMatchObject({ ok: true });
  });

  it("happens once, however often it is asked at the same moment", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    await withFile(moderator, id);
    const answers = await Promise.all([1, 2, 3].map(() => bring(moderator, group.id, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await listPublications({ group: group.slug, page: 1 })).total).toBe(1);
    expect(await discardEarlier(moderator, { earlierId: id })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect(await describeEarlier(moderator, { ...said(group.id), earlierId: id })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
  });

  it("is refused for what is here by the same address or DOI, until that was withdrawn", async () => {
    const { group, moderator } = await aModerator();
    const originalUrl = `https://example.org/${unique("once")}`;
    const { slug } = await brought(moderator, group.id, { originalUrl, title: "Once" });
    const other = await aModerator();
    const again = () => prepareEarlier(other.moderator, said(other.group.id, { originalUrl }));
    expect(await again()).toMatchObject({ refusal: { kind: "BroughtInBefore", title: "Once" } });
    const edition = await findEdition(slug, null);
    await withdrawEdition(moderator, { editionId: edition?.id ?? "", reason: "It was the wrong file." });
    expect(await again()).toMatchObject({ ok: true });
  });

  it("does not tell what another group is preparing, and the second of two is told when it brings in", async () => {
    const [one, two] = [await aModerator(), await aModerator()];
    const doi = `10.1234/${unique("same")}`;
    const first = await prepared(one.moderator, one.group.id, { doi });
    const second = await prepared(two.moderator, two.group.id, { doi });
    await withFile(one.moderator, first);
    await withFile(two.moderator, second);
    const answers = await Promise.all([
      bring(one.moderator, one.group.id, first),
      bring(two.moderator, two.group.id, second),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === "BroughtInBefore")).toHaveLength(
      1,
    );
  });
});

describe("its file", () => {
  it("is no working text: nobody takes it into one", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    await withFile(moderator, id);
    const importId = (await findEarlier(moderator, group.id, id))?.text?.importId ?? "";
    expect(await takeImport(moderator, { importId, how: "replace" })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("stays the text while another is read, and where that cannot be", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    await withFile(moderator, id);
    await withFile(moderator, id, "<html><script>1</script></html>");
    const view = await findEarlier(moderator, group.id, id);
    expect(view?.text && plainText(view.text.content)).toBe("Words of then.");
    expect(view?.file).toMatchObject({ state: "failed" });
    await withFile(moderator, id, "<html><p>Better words.</p></html>");
    const better = await findEarlier(moderator, group.id, id);
    expect(better?.text && plainText(better.text.content)).toBe("Better words.");
    expect(better?.file).toBeNull();
  });

  it("is kept longer than a week while it waits, and no longer once it was brought in", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    await withFile(moderator, id);
    await forgetImports(inDays(8));
    expect((await findEarlier(moderator, group.id, id))?.text).not.toBeNull();
    await bring(moderator, group.id, id);
    await forgetImports(inDays(8));
    expect((await findEarlier(moderator, group.id, id))?.text).toBeNull();
  });

  it("goes with what is given up, pictures and all", async () => {
    const { group, moderator } = await aModerator();
    const id = await prepared(moderator, group.id);
    const documentId = await withFile(moderator, id);
    expect(await discardEarlier(moderator, { earlierId: id })).toMatchObject({ ok: true });
    expect(await db.document.count({ where: { id: documentId } })).toBe(0);
    expect(await findEarlier(moderator, group.id, id)).toBeNull();
  });
});
