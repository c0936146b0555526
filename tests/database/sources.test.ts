import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { beginSourceImport } from "#lib/domain/sources/begin-source-import.ts";
import { chooseStyle } from "#lib/domain/sources/choose-style.ts";
import { findLibrary } from "#lib/domain/sources/find-library.ts";
import { findSourceImport } from "#lib/domain/sources/find-source-import.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { findSource, listCitable, listSources } from "#lib/domain/sources/queries.ts";
import { removeSource, restoreSource } from "#lib/domain/sources/remove-source.ts";
import { saveSource } from "#lib/domain/sources/save-source.ts";
import { saveSourceSchema } from "#lib/domain/sources/schema.ts";
import { takeSources } from "#lib/domain/sources/take-sources.ts";
import type { Library } from "#lib/domain/sources/types.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { formatCitedItems } from "#lib/editor/cited-items.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { wordsOf } from "#lib/publish/inlines.ts";
import { buildModel } from "#lib/publish/model.ts";
import { withDatabase } from "../world/database.ts";
import { aGroup, aPaper, someone } from "../world/world.ts";

withDatabase();

const typed = (library: Library, more: Record<string, string> = {}) =>
  saveSourceSchema.parse({
    ...library,
    type: "book",
    author: "Satō, Chizuru",
    title: "Cables and Currents",
    issued: "2024",
    publisher: "Chūō",
    place: "Tokyo",
    ...more,
  });

async function aLibrary() {
  const group = await aGroup();
  const author = await someone(group);
  const paper = await aPaper(group, { authors: [author] });
  const ofGroup: Library = { groupId: group.id, documentId: null };
  const ofPaper: Library = { groupId: group.id, documentId: paper.documentId };
  return { group, author, paper, ofGroup, ofPaper };
}

async function aSource(actor: SignedInActor, library: Library): Promise<string> {
  await saveSource(actor, typed(library));
  const [source] = await listSources(actor, library);
  return source?.id ?? "";
}

const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) =>
  result.ok ? "ok" : result.refusal?.kind;

describe("a library", () => {
  test("takes a source by hand, and a change keeps what the form does not ask for", async () => {
    const { author, ofPaper } = await aLibrary();
    const sourceId = await aSource(author, ofPaper);
    await db.source.update({
      where: { id: sourceId },
      data: {
        csl: {
          type: "book",
          title: "Old",
          archive: "Box 7",
          author: [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der" }],
        },
      },
    });
    const changed = typed(ofPaper, {
      sourceId,
      author: "van der Berg, Jan\nKim, Seo-yeon\nNATO",
      issued: "2024-03",
      isbn: "978-1",
    });
    expect(kindOf(await saveSource(author, changed))).toBe("ok");
    expect((await findSource(author, ofPaper, sourceId))?.csl).toMatchObject({
      title: "Cables and Currents",
      archive: "Box 7",
      author: [
        { family: "Berg", "non-dropping-particle": "van der" },
        { family: "Kim", given: "Seo-yeon" },
        { literal: "NATO" },
      ],
      issued: { "date-parts": [[2024, 3]] },
    });
  });

  test("lets go of a source and takes it back", async () => {
    const { author, ofGroup } = await aLibrary();
    const sourceId = await aSource(author, ofGroup);
    const which = { ...ofGroup, sourceId };
    expect(kindOf(await removeSource(author, which))).toBe("ok");
    expect(kindOf(await removeSource(author, which))).toBe("NotVisible");
    expect(await listSources(author, ofGroup)).toEqual([]);
    expect(await listSources(author, ofGroup, true)).toHaveLength(1);
    expect(kindOf(await restoreSource(author, which))).toBe("ok");
    expect(await listSources(author, ofGroup)).toHaveLength(1);
  });
});

describe("who may do what", () => {
  test("the table and the filter agree, for the group's library and a text's", async () => {
    const { group, author, ofGroup, ofPaper } = await aLibrary();
    await aSource(author, ofGroup);
    await aSource(author, ofPaper);
    const people = {
      author,
      moderator: await someone(group, "moderator"),
      expert: await someone(group),
      observer: await someone(group, "observer"),
      outsider: await someone(await aGroup()),
    };
    const found: Record<string, unknown> = {};
    for (const [name, actor] of Object.entries(people)) {
      const may = await Promise.all([ofGroup, ofPaper].map((library) => findLibrary(actor, library)));
      const seen = await Promise.all([ofGroup, ofPaper].map((library) => listSources(actor, library)));
      expect(seen.map((list) => list.length > 0)).toEqual(may.map((library) => library?.may.read ?? false));
      found[name] = may.map((library) => (library?.may.change ? "changes" : library ? "reads" : "nothing"));
    }
    expect(found).toEqual({
      author: ["changes", "changes"],
      moderator: ["changes", "changes"],
      expert: ["changes", "changes"],
      observer: ["nothing", "nothing"],
      outsider: ["nothing", "nothing"],
    });
  });

  test("somebody who may not, is refused at every verb", async () => {
    const { group, author, ofGroup, paper } = await aLibrary();
    const sourceId = await aSource(author, ofGroup);
    for (const actor of [await someone(group, "observer"), await someone(await aGroup())]) {
      const answers = [
        await saveSource(actor, typed(ofGroup)),
        await saveSource(actor, typed(ofGroup, { sourceId })),
        await removeSource(actor, { ...ofGroup, sourceId }),
        await beginSourceImport(actor, { ...ofGroup, fileName: "", text: "@book{a, title={x}}" }),
        await chooseStyle(actor, { documentId: paper.documentId, style: "apa" }),
      ];
      expect(new Set(answers.map(kindOf))).toEqual(new Set(["NotVisible"]));
    }
  });

  test("a source is not reached through another group's library, or another text's", async () => {
    const { author, ofGroup, ofPaper } = await aLibrary();
    const sourceId = await aSource(author, ofGroup);
    const other = await aLibrary();
    expect(kindOf(await saveSource(other.author, typed(other.ofGroup, { sourceId })))).toBe("NotVisible");
    expect(kindOf(await removeSource(author, { ...ofPaper, sourceId }))).toBe("NotVisible");
    const strange = { groupId: other.group.id, documentId: ofPaper.documentId };
    expect(kindOf(await saveSource(author, typed(strange)))).toBe("NotVisible");
  });

  test("a style is chosen by who writes the text, while it is open", async () => {
    const { group, author, paper } = await aLibrary();
    const choice = { documentId: paper.documentId, style: "apa" } as const;
    expect(kindOf(await chooseStyle(await someone(group), choice))).toBe("NotAllowed");
    expect(kindOf(await chooseStyle(author, choice))).toBe("ok");
    await submitPaper(author, { paperId: paper.id });
    expect(kindOf(await chooseStyle(author, choice))).toBe("NotAllowed");
  });
});

describe("a file", () => {
  const text = readFileSync("tests/fixtures/zotero.bib", "utf8");

  test("is looked at before it is taken, and recognised the second time", async () => {
    const { author, ofPaper } = await aLibrary();
    const begun = await beginSourceImport(author, { ...ofPaper, fileName: "zotero.bib", text });
    const id = begun.ok ? begun.value.id : "";
    expect(await listSources(author, ofPaper)).toEqual([]);
    const found = await findSourceImport(author, id);
    expect(found?.sources.map(({ twin }) => twin)).toEqual(Array(7).fill(null));
    expect(await takeSources(author, { importId: id, chosen: [0, 1, 2, 99] })).toMatchObject({
      value: { count: 3 },
    });
    expect(kindOf(await takeSources(author, { importId: id, chosen: [0] }))).toBe("NotVisible");
    const again = await beginSourceImport(author, { ...ofPaper, fileName: "", text: `${text}\n${text}` });
    const second = await findSourceImport(author, again.ok ? again.value.id : "");
    expect(second?.sources.map(({ twin }) => twin)).toEqual([
      ...Array(3).fill("library"),
      ...Array(4).fill(null),
      ...Array(3).fill("library"),
      ...Array(4).fill("file"),
    ]);
  });

  test("is nobody else's to take", async () => {
    const { group, author, ofGroup } = await aLibrary();
    const begun = await beginSourceImport(author, { ...ofGroup, fileName: "", text });
    const id = begun.ok ? begun.value.id : "";
    const other = await someone(group, "moderator");
    expect(await findSourceImport(other, id)).toBeNull();
    expect(kindOf(await takeSources(other, { importId: id, chosen: [0] }))).toBe("NotVisible");
  });

  test("may hold letters that no database takes, and is called by any name", async () => {
    const { author, ofGroup } = await aLibrary();
    const titles = ["A\0 null", `${"x".repeat(1_999)}😀`, "half \ud800 a letter"];
    const items = titles.map((title) => ({ type: "book", title }));
    const broken = `@book{a, title={T}}\n@book{b, ${"x".repeat(70)}😀, title={never`;
    for (const text of [JSON.stringify(items), broken]) {
      const begun = await beginSourceImport(author, { ...ofGroup, fileName: "\0.json", text });
      expect(kindOf(begun)).toBe("ok");
    }
  });

  test("is kept beside the last few of the same person only", async () => {
    const { author, ofGroup } = await aLibrary();
    const begin = () => beginSourceImport(author, { ...ofGroup, fileName: "", text: "@book{a,title={T}}" });
    const createdById = author.personId;
    const earlier = {
      ...ofGroup,
      createdById,
      fileName: "",
      content: {},
      createdAt: new Date(Date.now() - 1_000),
    };
    await db.sourceImport.createMany({ data: Array.from({ length: 40 }, () => earlier) });
    const begun = await begin();
    expect(await db.sourceImport.count({ where: { createdById } })).toBe(20);
    expect(await findSourceImport(author, begun.ok ? begun.value.id : "")).not.toBeNull();
  });

  test.each([
    ["words", "UnknownSources"],
    ["@book{a, title={never closed", "NoSourceRead"],
    ["@book{a,title={x}}\n".repeat(100_000), "TooManySources"],
  ])("that cannot be read gets its own sentence: %.30s", async (bad, kind) => {
    const { author, ofGroup } = await aLibrary();
    expect(kindOf(await beginSourceImport(author, { ...ofGroup, fileName: "", text: bad }))).toBe(kind);
    expect(await db.sourceImport.count({ where: { groupId: ofGroup.groupId } })).toBe(0);
  });
});

describe("a text that cites", () => {
  const unknown = "33333333-3333-4333-8333-333333333333";
  const citing = (...ids: string[]): DocumentJson => ({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Said." },
          ...ids.map((sourceId) => ({
            type: "citation",
            attrs: {
              items: formatCitedItems([
                { sourceId, locator: "12", label: "page", prefix: "", suffix: "", suppressAuthor: false },
              ]),
            },
          })),
        ],
      },
    ],
  });

  async function aCitingPaper() {
    const world = await aLibrary();
    const own = await aSource(world.author, world.ofPaper);
    const foreign = await aLibrary();
    const elsewhere = await aSource(foreign.author, foreign.ofGroup);
    const paper = await aPaper(world.group, {
      authors: [world.author],
      text: citing(own, elsewhere, unknown),
    });
    // The first source is the library's of another paper of the group; give it to this one.
    await db.source.update({ where: { id: own }, data: { documentId: paper.documentId } });
    return { ...world, paper, own, elsewhere };
  }

  test("is read with what it cites, of its own libraries alone", async () => {
    const { author, paper, own } = await aCitingPaper();
    const text = await readText(author, paper.documentId);
    expect(Object.keys(text?.document.sources?.items ?? {})).toEqual([own]);
    const model = buildModel(text?.document ?? citing());
    expect(model.missing.map(({ kind }) => kind)).toEqual(["source", "source"]);
  });

  test("stands alone once it is frozen: its hash covers what it cites, and the library may change", async () => {
    const { author, paper, own, ofPaper } = await aCitingPaper();
    await submitPaper(author, { paperId: paper.id });
    const version = await db.documentVersion.findFirstOrThrow({ where: { documentId: paper.documentId } });
    await db.source.update({ where: { id: own }, data: { csl: { type: "book", title: "Changed" } } });
    await removeSource(author, { ...ofPaper, documentId: paper.documentId, sourceId: own });
    const frozen = await readVersion(db, version.id);
    const citations = frozen && (await printCitations(frozen.content, { patienceMs: 60_000 }));
    expect(citations && wordsOf(citations.bibliography[0] ?? [])).toBe(
      "Satō, Chizuru. Cables and Currents. Tokyo: Chūō, 2024.",
    );
    expect(version.content).toContain("Cables and Currents");
  });

  test("keeps a source that was taken out of the library", async () => {
    const { author, paper, own, ofPaper } = await aCitingPaper();
    await removeSource(author, { ...ofPaper, documentId: paper.documentId, sourceId: own });
    const text = await readText(author, paper.documentId);
    expect(text?.document.sources?.items[own]).toMatchObject({ title: "Cables and Currents" });
    const { sources } = await listCitable(author, { groupId: ofPaper.groupId, documentId: paper.documentId });
    expect(sources.find(({ id }) => id === own)).toMatchObject({ removed: true });
  });

  test("that nobody waits for is printed in full the next time", async () => {
    const { author, paper } = await aCitingPaper();
    const text = await readText(author, paper.documentId);
    const document = text?.document ?? citing();
    expect(await printCitations(document, { patienceMs: 0 })).toBeNull();
    expect(await printCitations(document, { patienceMs: 60_000 })).toMatchObject({ form: "full" });
    expect(await printCitations(document, { patienceMs: 0 })).toMatchObject({ form: "full" });
  });
});
