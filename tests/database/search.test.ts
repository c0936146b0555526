import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchEverything } from "#app/(public)/search/search-everything.ts";
import { suggestQuery } from "#app/(public)/search/suggest-query.ts";
import type { Search } from "#components/search/search-address.ts";
import type { Run } from "#lib/base/mark-terms.ts";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";
import { aGroup, aPaper, someone, unique } from "#tests/world/world.ts";

withDatabase();

const search = (q: string, more: Partial<Search> = {}) => searchEverything({ q, page: 1, ...more });
const publications = (q: string, more: Partial<Search> = {}) => search(q, { kind: "publications", ...more });
const slugsOf = async (q: string, more: Partial<Search> = {}) =>
  (await publications(q, more)).publications.hits.map(({ card }) => card.slug);
const marked = (runs: readonly Run[]) => runs.filter(({ found }) => found).map(({ text }) => text);

describe("publications", () => {
  it("are counted for every choice that would leave some, while the other choices stay", async () => {
    const group = await aGroup();
    const year = (y: number) => new Date(Date.UTC(y, 5, 1));
    await aPublicEdition({
      text: "A capybara.",
      type: "report",
      group,
      topics: ["Rivers"],
      publishedAt: year(2024),
    });
    await aPublicEdition({
      text: "Two capybaras.",
      group,
      topics: ["Rivers", "Lakes"],
      publishedAt: year(2025),
    });
    await aPublicEdition({ text: "Capybaras!", language: "fr", topics: ["Lakes"], publishedAt: year(2025) });
    const all = await publications("capybara");
    expect(all.counts.publications).toBe(3);
    expect(all.publications.facets).toEqual({
      type: [choice("analysis", 2), choice("report", 1)],
      topic: [choice("lakes", 2, "Lakes"), choice("rivers", 2, "Rivers")],
      group: [choice(group.slug, 2)],
      year: [choice("2025", 2), choice("2024", 1)],
      language: [choice("en", 2), choice("fr", 1)],
    });
    const some = await publications("capybara", { topic: "rivers", year: 2025 });
    expect(some.counts.publications).toBe(1);
    expect(some.publications.facets).toMatchObject({
      topic: [choice("lakes", 2, "Lakes"), choice("rivers", 1, "Rivers")],
      year: [choice("2025", 1), choice("2024", 1)],
      type: [choice("analysis", 1)],
    });
    for (const [more, count] of [
      [{ type: "report" }, 1],
      [{ group: group.slug }, 2],
      [{ language: "fr" }, 1],
      [{ language: "fr", type: "report" }, 0],
      [{ topic: "never-was" }, 0],
    ] as const)
      expect(await slugsOf("capybara", more), JSON.stringify(more)).toHaveLength(count);
  });

  it("do not tell which of them are of a group that was not announced", async () => {
    const group = await aGroup({ announced: false });
    await aPublicEdition({ text: "An axolotl.", group });
    expect((await publications("axolotl")).publications).toMatchObject({ total: 1, facets: { group: [] } });
    expect(await slugsOf("axolotl", { group: group.slug })).toEqual([]);
  });

  it("come with the words in their heads before those with the words in their texts, then newest first", async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    const text = await aPublicEdition({ text: "Here a pangolin walks.", publishedAt: at(9) });
    const older = await aPublicEdition({ text: "Here a pangolin walks.", publishedAt: at(1) });
    const title = await aPublicEdition({ title: "The pangolin", publishedAt: at(2) });
    expect(await slugsOf("pangolin")).toEqual([title, text, older].map(({ slug }) => slug));
  });

  it("are found by who wrote them, also without accents and in native script", async () => {
    const authors = [
      { slug: "a", name: "Jörg Æbelø" },
      { slug: "b", name: "Yuki Kumagai", nativeName: "熊谷 由紀" },
    ];
    const { slug } = await aPublicEdition({ authors });
    for (const query of ["jorg", "Aebelo", "kumagai", "熊谷"])
      expect(await slugsOf(query), query).toContain(slug);
  });

  it("have pages, and none beyond the last", async () => {
    for (let number = 0; number < 21; number++) await aPublicEdition({ text: "One more numbat." });
    expect(await publications("numbat")).toMatchObject({ pages: 2, counts: { publications: 21 } });
    expect(await slugsOf("numbat")).toHaveLength(20);
    expect(await slugsOf("numbat", { page: 2 })).toHaveLength(1);
    expect(await slugsOf("numbat", { page: 10_000 })).toEqual([]);
    expect((await search("numbat")).publications.hits).toHaveLength(5);
  });

  it("are not all found by a search that only leaves words out", async () => {
    await aPublicEdition({ text: "Something." });
    for (const query of ["-nothing", "-a -b", "-x or -y"]) expect(await slugsOf(query), query).toEqual([]);
  });
});

describe("what was found is marked", () => {
  it("in title and text, in every form of the word", async () => {
    const text = `${"Nothing here. ".repeat(500)}Then the wombats dug. ${"Nothing more. ".repeat(500)}`;
    const { slug } = await aPublicEdition({ title: "A wombat digs", text });
    const [hit] = (await publications("wombats digging")).publications.hits;
    expect(hit?.card.slug).toBe(slug);
    expect(marked(hit?.title ?? [])).toEqual(["wombat", "digs"]);
    expect(marked(hit?.excerpt ?? [])).toContain("wombats");
    expect(hit?.title.map((run) => run.text).join("")).toBe("A wombat digs");
  });

  it("without accents", async () => {
    await aPublicEdition({ text: `${"Nothing. ".repeat(300)}The café of Dvořák.` });
    const [hit] = (await publications("dvorak")).publications.hits;
    expect(marked(hit?.excerpt ?? [])).toEqual(["Dvořák"]);
  });

  it("in Japanese and Korean, words of two characters", async () => {
    const japanese = `${"何もない。".repeat(200)}海底ケーブルの安全保障。${"何もない。".repeat(200)}`;
    await aPublicEdition({ title: "海底の安全", text: japanese });
    await aPublicEdition({ text: `한국의 안보 정책. ${"다른 문장. ".repeat(200)}` });
    const [first] = (await publications("安全")).publications.hits;
    expect(marked(first?.title ?? [])).toEqual(["安全"]);
    expect(marked(first?.excerpt ?? [])).toEqual(["安全"]);
    const [second] = (await publications("안보")).publications.hits;
    expect(marked(second?.excerpt ?? [])).toEqual(["안보"]);
    expect(await slugsOf("保険")).toEqual([]);
    expect(await slugsOf("the 安全")).toHaveLength(1);
  });
});

describe("names", () => {
  it("are found in parts, in any order, without accents, and in their own script with or without a space", async () => {
    const slug = unique("person");
    const { id } = await aGroup();
    await db.person.create({
      data: {
        slug,
        name: "Chizuru Satō",
        nativeName: "佐藤 千鶴",
        affiliation: "Institut für Meere",
        memberships: { create: { groupId: id, role: "expert" } },
      },
      select: { id: true },
    });
    for (const query of [
      "sato chizuru",
      "SATŌ",
      "佐藤千鶴",
      "千鶴",
      "佐藤　千鶴",
      "fur meere",
      "chiz -muller",
    ]) {
      const { people } = await search(query);
      expect(
        people.people.map((person) => person.slug),
        query,
      ).toEqual([slug]);
    }
    for (const query of ["sato -chizuru", "s%to", "s_to"])
      expect((await search(query)).people.people, query).toEqual([]);
    await db.person.update({ where: { slug }, data: { name: "Chizuru Tanaka" }, select: { id: true } });
    expect((await search("tanaka")).counts.people).toBe(1);
  });

  it("of groups are found, also those they had before, and so are events and topics in use", async () => {
    const group = await aGroup();
    await db.workingGroup.update({
      where: { id: group.id },
      data: {
        name: "Indo-Pacific Ibex",
        formerNames: { create: { slug: unique("old"), name: "Asia Markhor", until: new Date() } },
      },
      select: { id: true },
    });
    await aPublicEdition({ topics: ["Ibex herds"] });
    await anEvent("Évening of the ibex", "announced");
    await anEvent("A draft of the ibex", "draft");
    expect((await search("ibex")).counts).toMatchObject({ groups: 1, events: 1, topics: 1 });
    expect((await search("markhor")).counts).toMatchObject({ groups: 1 });
    expect((await search("evening")).counts).toMatchObject({ events: 1 });
  });
});

describe("a word that was not finished or mistyped", () => {
  it("is completed where it finds nothing as it is", async () => {
    const { slug } = await aPublicEdition({ text: "The hippopotamus and the deterrence of it." });
    for (const query of ["hippopot", "deterrenc", "the hippopo"]) {
      expect(await slugsOf(query), query).toEqual([slug]);
      expect((await search(query)).widened, query).toBe(true);
    }
    expect((await search("hippopotamus")).widened).toBe(false);
    for (const query of ["hi", '"hippopot"', "-hippopot"]) expect(await slugsOf(query), query).toEqual([]);
  });

  it("is compared with the words and names that are public", async () => {
    await aPublicEdition({ title: "Chinchillas", text: "Hibernation of a bandicoot." });
    const person = await someone(await aGroup());
    await db.person.update({
      where: { id: person.personId },
      data: { name: "Marit Haugland" },
      select: { id: true },
    });
    for (const [query, better] of [
      ["chinchilas", "chinchillas"],
      ["hibrenation", "hibernation"],
      ["bandicot hibernation", "bandicoot hibernation"],
      ["hoagland", "Haugland"],
    ] as const)
      expect(await suggestQuery(query, 0), query).toBe(better);
    for (const query of ["bandicoot", "zzzzzzzz", "安全保", "-", "ab"])
      expect(await suggestQuery(query, 0), query).toBeNull();
  });

  it("is never compared with what the public cannot read", async () => {
    const group = await aGroup({ announced: false });
    const hidden = await someone(group);
    await db.person.update({
      where: { id: hidden.personId },
      data: { name: "Ottoline Quokkasson" },
      select: { id: true },
    });
    await aPaper(group, { text: "A solenodon under review." });
    await anEvent("Thylacine evening", "draft");
    for (const query of ["quokkason", "solenodo", "solenodn", "thylacin", "thylacne"]) {
      expect(await suggestQuery(query, 0), query).toBeNull();
      expect(Object.values((await search(query)).counts), query).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it("is not replaced by one whose edition was withdrawn", async () => {
    const { id } = await aPublicEdition({ text: "A lonely kakapo." });
    expect(await suggestQuery("kakappo", 0)).toBe("kakapo");
    await db.edition.update({
      where: { id },
      data: { state: "withdrawn", withdrawnAt: new Date(), withdrawalReason: "It was wrong." },
      select: { id: true },
    });
    expect(await suggestQuery("kakappo", 0)).toBeNull();
    expect((await search("kakapo")).counts.publications).toBe(0);
  });
});

describe("whatever anybody types", () => {
  const signs = fc.constantFrom(
    '"',
    "-",
    " or ",
    " OR ",
    "%",
    "_",
    "\\",
    ":*",
    "&",
    "|",
    "!",
    "(",
    ")",
    "<->",
    "'",
    "\u0002",
    "\ud800",
    "\u202e",
    " ",
    "　",
  );
  const words = fc.constantFrom(
    "the",
    "sea",
    "安全",
    "안보",
    "العربية",
    "Müller",
    "ﷺ",
    "🙂",
    "x".repeat(60),
    "e\u0301",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.oneof(signs, words), { maxLength: 40 }).map((parts) => parts.join("").slice(0, 200)),
  );

  it("is answered", async () => {
    await aPublicEdition({ text: "The sea of 安全 and 안보, العربية, Müller's." });
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const q = query.replaceAll("\0", " ").toWellFormed().trim();
        if (q === "") return;
        const found = await search(q);
        expect(found.counts.publications).toBeGreaterThanOrEqual(found.publications.hits.length);
        await suggestQuery(q, 0);
        await findMatchingEditions(q);
      }),
      { numRuns: 150 },
    );
  });
});

describe("words together", () => {
  it("find the texts in which one follows the other, and no others", async () => {
    const lighthouse = (text: string) => aPublicEdition({ text });
    const { slug: together } = await lighthouse("The zandvoort lighthouse keeper's boat left.");
    await lighthouse("The lighthouse of zandvoort: its boat, its keeper.");
    await lighthouse("A zandvoort keeper; a boat without a lighthouse.");
    expect(await slugsOf('"zandvoort lighthouse"')).toEqual([together]);
    expect(await slugsOf('"lighthouse zandvoort"')).toEqual([]);
    expect(await slugsOf('"zandvoort lighthouse keeper" boat')).toEqual([together]);
    expect((await slugsOf('"zandvoort lighthouse" or "zandvoort keeper"')).length).toBe(2);
    expect((await slugsOf('zandvoort -"zandvoort lighthouse"')).length).toBe(2);
  });

  it("find by the index of neighbours what every text says when it is read", async () => {
    const word = fc.constantFrom(
      "quorum",
      "the",
      "of",
      "Ferry's",
      "ferries",
      "o'clock",
      "x-ray",
      "a/b",
      "5.3",
    );
    const some = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(" "));
    for (const text of fc.sample(some(30), 60)) await aPublicEdition({ text });
    const phrase = some(3).map((words) => `"${words}"`);
    const query = fc.array(
      fc.oneof(
        phrase,
        word,
        fc.constant("or"),
        phrase.map((one) => `-${one}`),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(query, async (parts) => {
        const [row] = await db.$queryRaw<{ differing: number }[]>`
          with asked as (select websearch_to_tsquery('public.colloquy', ${parts.join(" ")}) as query),
            read as (select e.id from "Edition" e, asked where state = 'public' and search @@ query
              and querytree(query) not in ('', 'T')),
            found as (select id from editions_with(${parts.join(" ")}, '{}') as id)
          select count(*)::int as differing from read full join found using (id)
          where read.id is null or found.id is null`;
        expect(row?.differing, parts.join(" ")).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

function choice(value: string, count: number, name = value) {
  return { value, name, count };
}

async function anEvent(title: string, state: "draft" | "announced") {
  const startsAt = new Date();
  await db.event.create({
    data: {
      slug: unique("event"),
      title,
      state,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      timeZone: "Asia/Seoul",
    },
    select: { id: true },
  });
}
