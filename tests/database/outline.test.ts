import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { refuse } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { checkUpdate } from "#lib/domain/documents/check-update.ts";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import { markPassage } from "#lib/domain/documents/mark-passage.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { rescueRecentWords, rescueWords } from "#lib/domain/documents/rescue-words.ts";
import { arrangeSection } from "#lib/domain/reports/arrange-section.ts";
import { insertSection } from "#lib/domain/reports/insert-section.ts";
import { outlinedOf } from "#lib/domain/reports/outline.ts";
import { renameSection } from "#lib/domain/reports/rename-section.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { db, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aReport, someone } from "#tests/world/world.ts";
import { atWrongClock } from "#tests/world/wrong-clock.ts";

withDatabase();

const text =
  "Opening.\n\n## Alpha\n\nFirst words.[^1]\n\n### Under\n\nBelow.\n\n## Beta\n\nSecond words.\n\n[^1]: A note.";

type World = Awaited<ReturnType<typeof aWorld>>;
let world: World;

async function aWorld() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const { id: reportId, documentId } = await aReport(group, { text });
  return { group, moderator, reportId, documentId };
}

beforeEach(async () => {
  world = await aWorld();
});

const readText = () => readWorkingText(db, world.documentId);
const wordsNow = async () => plainText(await readText());
const headings = async () => outlinedOf(await readText()).flatMap((heading) => heading ?? []);
const idOf = async (title: string) =>
  (await headings()).find((heading) => heading.title === title)?.blockId ?? "";
const titles = async () => (await headings()).map(({ level, title }) => `${level} ${title}`);

const arrange = async (title: string, move: "up" | "down" | "in" | "out") =>
  arrangeSection(world.moderator, { reportId: world.reportId, blockId: await idOf(title), move });

/** A page that has the text as it is now, and what it sends when somebody types there. */
async function aPage() {
  const doc = new Y.Doc();
  const rows = await db.documentUpdate.findMany({
    where: { documentId: world.documentId },
    orderBy: { id: "asc" },
  });
  for (const { data } of rows) Y.applyUpdate(doc, data);
  const type = (words: string, behind: string) => {
    const before = Y.encodeStateVector(doc);
    const place = lettersOf(doc.getXmlFragment(fragmentName)).find((each) =>
      each.toString().includes(behind),
    );
    place?.insert(place.toString().indexOf(behind) + behind.length, words);
    return Y.encodeStateAsUpdate(doc, before);
  };
  const store = (data: Uint8Array) =>
    db.documentUpdate.create({
      data: {
        documentId: world.documentId,
        accountId: world.moderator.accountId,
        data: new Uint8Array(data),
      },
      select: { id: true },
    });
  return { type, store };
}

function lettersOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? lettersOf(child) : [],
    );
}

const rescue = async (data: Uint8Array) => {
  const update = checkUpdate(data);
  if (update.ok) await rescueWords(world.documentId, world.moderator.accountId, update.value);
};

describe("the outline of a report", () => {
  it("is rearranged with all that stands in the sections: ids, notes, the marks of comments", async () => {
    const before = await readText();
    const passage = { quote: "First words", anchor: { blockId: null, prefix: "", suffix: "" } };
    await transact((tx) =>
      changeText(tx, { documentId: world.documentId, accountId: null }, (doc) =>
        markPassage(doc, passage, "t1"),
      ),
    );
    expect((await arrange("Alpha", "down")).ok).toBe(true);
    const after = await readText();
    expect(await titles()).toEqual(["2 Beta", "2 Alpha", "3 Under"]);
    expect(JSON.stringify(after)).toContain('"comment"');
    const idsOf = ({ content }: typeof before) => content.map(({ attrs }) => attrs?.id).sort();
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(plainText(after)).toContain("A note.");
    expect((await arrange("Alpha", "up")).ok).toBe(true);
    expect(plainText(await readText())).toBe(plainText(before));
  });

  it("says where a section stands after it was moved", async () => {
    expect(await arrange("Alpha", "down")).toEqual({ ok: true, value: { title: "Alpha", behind: "Beta" } });
    expect(await arrange("Under", "out")).toEqual({ ok: true, value: { title: "Under", behind: "Alpha" } });
    expect(await arrange("Under", "in")).toEqual({ ok: true, value: { title: "Under", behind: "Alpha" } });
    expect(await arrange("Alpha", "up")).toEqual({ ok: true, value: { title: "Alpha", behind: null } });
  });

  it("makes sections deeper and higher, inserts and renames them", async () => {
    const { moderator, reportId } = world;
    expect((await arrange("Under", "out")).ok).toBe(true);
    expect((await arrange("Beta", "in")).ok).toBe(true);
    expect(await titles()).toEqual(["2 Alpha", "2 Under", "3 Beta"]);
    const rename = { reportId, blockId: await idOf("Under"), was: "Under", title: "What lies under" };
    expect((await renameSection(moderator, rename)).ok).toBe(true);
    expect(await renameSection(moderator, rename)).toEqual(
      refuse({ kind: "HeadingChanged", title: "What lies under" }),
    );
    await insertSection(moderator, { reportId, after: await idOf("Alpha"), level: 3, title: "New" });
    await insertSection(moderator, { reportId, level: 2, title: "Last" });
    expect(await titles()).toEqual(["2 Alpha", "3 New", "2 What lies under", "3 Beta", "2 Last"]);
  });

  it("keeps what somebody types into a section that is moved before their words are stored", async () => {
    const page = await aPage();
    const typed = page.type(" and more", "First words");
    await arrange("Alpha", "down");
    await page.store(typed);
    // Whatever the clock shows of the machine that looks for them.
    const rescue = () => rescueRecentWords(world.documentId);
    for (let time = 0; time < 2; time += 1) await atWrongClock(600_000, rescue);
    const words = await wordsNow();
    expect(words).toContain("First words and more.");
    expect(words.split("and more")).toHaveLength(2);
    expect(words.indexOf("Second")).toBeLessThan(words.indexOf("First"));
  });

  it("keeps what is typed on a device that hears of two moves much later, letter by letter, once", async () => {
    const page = await aPage();
    const letters = [page.type(" o", "First words"), page.type("ne", "First words o")];
    const heading = page.type("bet", "Alpha");
    await arrange("Alpha", "down");
    await arrange("Alpha", "up");
    for (const data of [...letters, ...letters, heading]) await rescue(data);
    expect(await wordsNow()).toContain("First words one.");
    expect(await titles()).toContain("2 Alphabet");
  });

  it("leaves alone what is typed elsewhere, and what the move has seen", async () => {
    const page = await aPage();
    await page.store(page.type(" seen", "First words"));
    const elsewhere = page.type(" there", "Opening");
    await arrange("Alpha", "down");
    await page.store(elsewhere);
    await rescueRecentWords(world.documentId);
    const words = await wordsNow();
    expect(words.split(" seen")).toHaveLength(2);
    expect(words.split(" there")).toHaveLength(2);
  });

  it("is arranged by two moderators at the same moment without losing or doubling a section", async () => {
    const other = await someone(world.group, "moderator");
    const [alpha, beta] = [await idOf("Alpha"), await idOf("Beta")];
    await Promise.all([
      arrangeSection(world.moderator, { reportId: world.reportId, blockId: alpha, move: "down" }),
      arrangeSection(other, { reportId: world.reportId, blockId: beta, move: "up" }),
    ]);
    expect((await titles()).toSorted()).toEqual(["2 Alpha", "2 Beta", "3 Under"]);
  });

  it("is changed by moderators of an open group and an open text alone", async () => {
    const expert = await someone(world.group, "expert");
    const input = { reportId: world.reportId, level: 2, title: "New" };
    expect(await insertSection(expert, input)).toEqual(refuse({ kind: "NotAllowed" }));
    const outsider = await someone(await aGroup(), "moderator");
    expect(await insertSection(outsider, input)).toEqual(refuse({ kind: "NotVisible" }));
    await db.document.update({ where: { id: world.documentId }, data: { closedAt: new Date() } });
    expect(await insertSection(world.moderator, input)).toEqual(refuse({ kind: "WorkingTextClosed" }));
    await db.workingGroup.update({ where: { id: world.group.id }, data: { concludedAt: new Date() } });
    expect(await insertSection(world.moderator, input)).toEqual(refuse({ kind: "NotAllowed" }));
  });
});
