import { expect, it, vi } from "vitest";
import { GET as readGroupFeed } from "#app/(public)/groups/[group]/feed.xml/route.ts";
import { loadPublicGroup } from "#app/(public)/groups/[group]/load-public-group.ts";
import { searchEverything } from "#app/(public)/search/search-everything.ts";
import { suggestQuery } from "#app/(public)/search/suggest-query.ts";
import { GET as readApi } from "#app/api/v1/[[...path]]/route.ts";
import { GET as readJsonFeed } from "#app/feed.json/route.ts";
import { GET as readFeed } from "#app/feed.xml/route.ts";
import { GET as readOai } from "#app/oai/route.ts";
import { GET as readSitemap } from "#app/sitemap.xml/route.ts";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { findAnnouncedGroup } from "#lib/domain/groups/queries.ts";
import { listAudible } from "#lib/domain/notifications/list-audible.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listPeople } from "#lib/domain/people/queries.ts";
import { findEdition, listPublications, listYears } from "#lib/domain/publications/queries.ts";
import { findEditionFile } from "#lib/domain/releases/find-edition-file.ts";
import { invitePreview } from "#lib/domain/releases/invite-preview.ts";
import { makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";
import { openPreview } from "#lib/domain/releases/open-preview.ts";
import { findRelease, readReleaseContent } from "#lib/domain/releases/queries.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { revokePreview } from "#lib/domain/releases/revoke-preview.ts";
import { writePreviewCopy } from "#lib/domain/releases/write-preview-copy.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import { newToken } from "#lib/infra/tokens.ts";
import { anotherDatabase, withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { receivedByOthers } from "#tests/world/twin-received.ts";
import { masked, openTwin, signIn, type TwinWorld } from "#tests/world/twins.ts";
import { aPaper, aReport, inDays, now, signedOff } from "#tests/world/world.ts";

withDatabase();
vi.setConfig({ testTimeout: 120_000 });

const title = "Quetzal straits";
const slug = "quetzal-straits";

/** A group with a report and a paper that could be published, to the letter the same as in its twin. */
async function aWorld() {
  const world = await openTwin();
  const moderator = await signIn("moderator");
  const paper = await aPaper(world.group, { state: "ready", authors: [moderator], text: "Quetzal words." });
  await db.paper.update({ where: { id: paper.id }, data: { slug, title: `${title} again` } });
  const final = { documentId: paper.documentId, name: "Final", createdById: null };
  await db.$transaction((tx) => freezeDocument(tx, final));
  const text = `Quetzal words of the report.\n\n{{paper:${paper.id}}}`;
  const report = await aReport(world.group, { text });
  await db.report.update({ where: { id: report.id }, data: { slug, title } });
  return { world, report, paper, moderator };
}

type Prepared = Awaited<ReturnType<typeof aWorld>>;

/** Everything that is done before an instant: frozen, its files made, shown to somebody in confidence. */
async function prepare({ report, paper, moderator }: Prepared): Promise<string[]> {
  const ids: string[] = [];
  const releaseAt = inDays(3);
  for (const [subject, { id: subjectId }] of [
    ["paper", paper],
    ["report", report],
  ] as const) {
    if (subject === "report") await signedOff(moderator, subjectId);
    const result = await requestRelease(moderator, { ...now, when: "later", releaseAt, subject, subjectId });
    if (!result.ok) throw new Error(result.refusal.kind);
    const releaseId = result.value.id;
    await makeReleaseFiles(releaseId);
    await invitePreview(moderator, { releaseId, name: "Minister", email: "minister@example.org" });
    ids.push(releaseId);
  }
  return ids;
}

const guesses = ["", "-2", "-again", "-again-2"].map((end) => `${slug}${end}`);

/** What reaches those without rights, by where. */
async function received(world: TwinWorld): Promise<Record<string, unknown>> {
  const [observer, outsider] = [await signIn("observer"), await signIn("outsider")];
  const readers = [
    { name: "observer", actor: observer },
    { name: "outsider", actor: outsider },
  ];
  const group = await findAnnouncedGroup(world.group.slug);
  const texts = {
    sitemap: await (await readSitemap()).text(),
    feed: await (await readFeed()).text(),
    groupFeed: await (
      await readGroupFeed(new Request("http://localhost"), {
        params: Promise.resolve({ group: world.group.slug }),
      })
    ).text(),
    jsonFeed: await (await readJsonFeed()).text(),
    oai: await harvested(),
    api: await programs(),
    group: JSON.stringify(group && (await loadPublicGroup(group))),
    found: JSON.stringify(
      await Promise.all(["quetzal", "quetz", title, slug].map((q) => searchEverything({ q, page: 1 }))),
    ),
    suggested: JSON.stringify(await Promise.all(["quetzall", "quezal"].map((q) => suggestQuery(q, 0)))),
    list: JSON.stringify([await listPublications({ page: 1 }), await listYears()]),
    guessed: JSON.stringify(await Promise.all(guesses.map((guess) => findEdition(guess, null)))),
    people: JSON.stringify(await listPeople(visitor)),
    report: JSON.stringify(await Promise.all(readers.map(({ actor }) => findReport(actor, world.group.id)))),
    papers: JSON.stringify(await listPapers(outsider, world.group.id)),
  };
  const told = Object.entries(texts).map(([where, text]) => [where, masked(text)]);
  // Whoever has broken the glass reads as an expert, who is told what the group prepares.
  const { glass: _, ...others } = await receivedByOthers(world, readers);
  return { ...Object.fromEntries(told), ...others };
}

async function harvested(): Promise<string> {
  const verbs = ["ListRecords&metadataPrefix=oai_dc", "ListIdentifiers&metadataPrefix=oai_dc", "ListSets"];
  const answers = verbs.map((verb) => readOai(new Request(`http://localhost/oai?verb=${verb}`)));
  return (await Promise.all(answers.map(async (answer) => (await answer).text()))).join("\n");
}

async function programs(): Promise<string> {
  const paths = [
    ["publications"],
    ...guesses.map((guess) => ["publications", guess]),
    ["groups"],
    ["people"],
  ];
  const answers = paths.map((path) =>
    readApi(new Request(`http://localhost/api/v1/${path.join("/")}`), { params: Promise.resolve({ path }) }),
  );
  return (await Promise.all(answers.map(async (answer) => (await answer).text()))).join("\n");
}

it("before its instant those without rights receive to the letter what they would without it; then they find it", async () => {
  const twin = await anotherDatabase();
  const without = await received((await aWorld()).world);
  await twin.drop();
  const here = await anotherDatabase();
  try {
    const prepared = await aWorld();
    const ids = await prepare(prepared);
    expect(await received(prepared.world)).toEqual(without);
    await db.$executeRaw`update "Release" set "releaseAt" = now() - interval '1 second'`;
    expect((await releaseDue()).released).toHaveLength(2);
    const after = await received(prepared.world);
    for (const where of [
      "sitemap",
      "feed",
      "jsonFeed",
      "oai",
      "api",
      "groupFeed",
      "group",
      "found",
      "list",
      "guessed",
    ])
      expect(after[where], where).not.toEqual(without[where]);
    const edition = await findEdition(slug, null);
    expect(await findEditionFile(edition?.id ?? "", "docx")).not.toBeNull();
    expect(ids).toHaveLength(2);
  } finally {
    await here.drop();
  }
});

it("nobody but a moderator reads or hears of what is prepared, and no mail names it", async () => {
  const here = await anotherDatabase();
  try {
    const prepared = await aWorld();
    const { report, moderator } = prepared;
    const ids = await prepare(prepared);
    const others: Actor[] = [
      visitor,
      ...(await Promise.all((["observer", "outsider", "ada"] as const).map(signIn))),
    ];
    for (const actor of others) {
      expect(await findRelease(actor, { reportId: report.id })).toBeNull();
      for (const id of ids) expect(await readReleaseContent(actor, id)).toBeNull();
    }
    expect((await readReleaseContent(moderator, ids[1] ?? ""))?.title).toBe(title);
    const audible = await listAudible([await signIn("observer"), moderator], [...ids, report.id]);
    expect(audible).toEqual([[], []]);
    // The sign-off before it was the group's own, and its mails name the group.
    const mails = (await queuedMails()).filter(({ text }) => text.includes("/previews/"));
    expect(mails).toHaveLength(2);
    for (const { subject, text } of mails) {
      expect(`${subject} ${text}`).not.toMatch(/quetzal|twins/i);
    }
  } finally {
    await here.drop();
  }
});

it("a preview is one person's, counted, ended at once, and over with the instant", async () => {
  const here = await anotherDatabase();
  try {
    const prepared = await aWorld();
    await prepare(prepared);
    const [token = "", other = ""] = (await queuedMails()).flatMap(
      ({ text }) => /previews\/([\w-]+)/.exec(text)?.[1] ?? [],
    );
    const content = { title: `${title} again` };
    expect(await openPreview(token)).toMatchObject({ kind: "open", name: "Minister", content });
    expect(await openPreview(newToken())).toBeNull();
    const preview = await db.preview.findFirstOrThrow({ where: { openings: 1 } });
    expect(JSON.stringify(preview)).not.toContain(token);

    const outsider = await signIn("outsider");
    expect(await revokePreview(outsider, { previewId: preview.id })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    await db.$executeRaw`update "Release" set "releaseAt" = now() - interval '1 second' where id = ${preview.releaseId}::uuid`;
    await releaseDue();
    expect(await openPreview(token)).toEqual({ kind: "over", slug: `${slug}-again`, number: 1 });
    const { id: previewId } = await db.preview.findFirstOrThrow({ where: { id: { not: preview.id } } });
    const opened = await openPreview(other);
    if (opened?.kind !== "open") throw new Error("The link opens nothing");
    const [copy, again] = await Promise.all([writePreviewCopy(opened), writePreviewCopy(opened)]);
    expect(copy?.bytes.byteLength).toBeGreaterThan(1000);
    expect(again).toBe(copy);
    expect(await writePreviewCopy(opened)).toBe(copy);
    expect((await revokePreview(prepared.moderator, { previewId })).ok).toBe(true);
    expect(await openPreview(other)).toBeNull();
    expect(await writePreviewCopy(opened)).toBeNull();
    const { releaseId } = await db.preview.findUniqueOrThrow({ where: { id: previewId } });
    const invited = { releaseId, name: "Minister", email: "minister@example.org" };
    const invite = () => invitePreview(prepared.moderator, invited);
    expect(await invite()).toEqual({ ok: true, value: { again: true } });
    expect(await invite()).toMatchObject({ refusal: { kind: "PreviewThere", email: invited.email } });
  } finally {
    await here.drop();
  }
});
