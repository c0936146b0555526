import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { refuse } from "#lib/base/result.ts";
import { addVersion } from "#lib/domain/documents/add-version.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { listPulledTexts } from "#lib/domain/imports/list-pulled-texts.ts";
import { pullInText } from "#lib/domain/imports/pull-in-text.ts";
import { pullInTextSchema } from "#lib/domain/imports/schema.ts";
import { citedSourceIds } from "#lib/editor/cited-source-ids.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

let world: Awaited<ReturnType<typeof aWorld>>;

async function aWorld() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const author = await someone(group, "expert");
  const paper = await aPaper(group, { authors: [author], state: "in_review" });
  const { documentId } = await db.paper.findUniqueOrThrow({
    where: { id: paper.id },
    select: { documentId: true },
  });
  const report = await aReport(group, { text: "## Opening\n\nOwn words.\n\n## End\n\nLast." });
  return { group, moderator, author, paper: { ...paper, documentId }, report };
}

beforeEach(async () => {
  world = await aWorld();
});

const said = (text: string, id: string, ...more: object[]) => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }, ...more],
});

async function freeze(content: object[]): Promise<number> {
  const text = { type: "doc", content } as DocumentJson;
  const { paper, moderator } = world;
  const { number } = await db.$transaction((tx) =>
    addVersion(tx, {
      documentId: paper.documentId,
      kind: "submitted",
      name: "Frozen",
      createdById: moderator.personId,
      text,
    }),
  );
  return number;
}

const pull = (version: number, more: object, actor: SignedInActor = world.moderator) =>
  pullInText(
    actor,
    pullInTextSchema.parse({ reportId: world.report.id, paperId: world.paper.id, version, ...more }),
  );

const textNow = () => readWorkingText(db, world.report.documentId);

describe("passages of a paper in the report", () => {
  it("stand where they were wanted, a heading with its section, with the line that says where from", async () => {
    const note = { type: "footnote", content: [{ type: "text", text: "A note." }] };
    const version = await freeze([
      { type: "heading", attrs: { id: "h", level: 2 }, content: [{ type: "text", text: "Cables" }] },
      said("They break.", "a", note),
      { type: "heading", attrs: { id: "i", level: 2 }, content: [{ type: "text", text: "Ships" }] },
      said("Not wanted.", "b"),
      said("Wanted.", "c"),
    ]);
    const opening = (await textNow()).content[0]?.attrs?.id;
    expect((await pull(version, { sections: ["0"], blocks: ["4"], after: opening })).ok).toBe(true);
    const text = await textNow();
    const words = plainText(text).split("\n\n");
    expect(words.slice(0, 6)).toEqual([
      "Opening",
      "Own words.",
      "Cables",
      "They break.",
      "A note.",
      "Wanted.",
    ]);
    expect(words[6]).toMatch(/^From “.+” by .+ \(version \d+\)\.$/);
    expect(words.slice(7)).toEqual(["End", "Last."]);
    const ids = text.content.map(({ attrs }) => attrs?.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain("a");
    expect(await listPulledTexts(world.moderator, world.report.id, text)).toMatchObject([
      { version, newer: false, slug: world.paper.slug },
    ]);
    const kept = await db.pulledText.findFirstOrThrow({ where: { reportId: world.report.id } });
    expect(kept.fromIds).toEqual(["h", "a", "c"]);
    await freeze([said("Newer.", "a")]);
    expect(await listPulledTexts(world.moderator, world.report.id, text)).toMatchObject([{ newer: true }]);
    expect(await pull(version, { blocks: ["0"] })).toEqual(refuse({ kind: "NewerVersion" }));
  });

  it("bring the paper's own sources and pictures along, once", async () => {
    const { group, paper, report } = world;
    const source = await db.source.create({
      data: {
        groupId: group.id,
        documentId: paper.documentId,
        csl: { type: "book", title: "A book" },
        label: "A book",
      },
      select: { id: true },
    });
    const picture = await db.picture.create({
      data: { documentId: paper.documentId, width: 10, height: 10, widths: [10], hash: "a".repeat(64) },
      select: { id: true },
    });
    const cited = { type: "citation", attrs: { items: JSON.stringify([{ sourceId: source.id }]) } };
    const figure = {
      type: "figure",
      attrs: { id: "f", pictureId: picture.id, alt: "A ship", credit: "" },
      content: [{ type: "caption", attrs: { id: "k" } }],
    };
    const version = await freeze([said("Cited.", "a", cited), figure]);
    for (let times = 0; times < 2; times++)
      expect((await pull(version, { blocks: ["0", "1"] })).ok).toBe(true);
    const text = await textNow();
    const [sourceId, ...others] = citedSourceIds(text);
    expect(others).toEqual([]);
    const own = { documentId: report.documentId };
    expect(await db.source.findMany({ where: own, select: { id: true, label: true } })).toEqual([
      { id: sourceId, label: "A book" },
    ]);
    const [taken] = await db.picture.findMany({ where: own, select: { id: true } });
    expect(figuresIn(text).map(({ pictureId }) => pictureId)).toEqual([taken?.id, taken?.id]);
  });

  it("are pulled in by moderators alone, from papers they may read, and not from nothing", async () => {
    const version = await freeze([said("Words.", "a")]);
    expect(await pull(version, { blocks: ["0"] }, world.author)).toEqual(refuse({ kind: "NotAllowed" }));
    expect(await pull(version, {})).toEqual(refuse({ kind: "NothingChosen" }));
    expect(await pull(version, { blocks: ["0"], after: "zzz" })).toEqual(refuse({ kind: "SectionGone" }));
    const elsewhere = await aPaper(await aGroup(), { authors: [world.author], state: "in_review" });
    expect(await pull(version, { blocks: ["0"], paperId: elsewhere.id })).toEqual(
      refuse({ kind: "NotVisible" }),
    );
    expect(await db.pulledText.count({ where: { reportId: world.report.id } })).toBe(0);
  });
});
