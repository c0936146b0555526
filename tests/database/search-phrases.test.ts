import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aPublicEdition } from "#tests/world/public-edition.ts";

withDatabase();

const words = [
  "harbour",
  "state",
  "of",
  "the",
  "art",
  "long-term",
  "cable",
  "Gödel",
  "2027",
  "ships,",
  "NATO",
];
/** Texts of few words, so that most of them stand beside each other somewhere; the same at every run. */
const texts = Array.from({ length: 40 }, (_, text) =>
  Array.from({ length: 30 }, (_, at) => words[(text * 7 + at * at * (text + 3) + at) % words.length]).join(
    " ",
  ),
);

beforeAll(async () => {
  for (const text of texts) await aPublicEdition({ text });
}, 120_000);

/** As every text with all of the words is read again, without the index of neighbours. */
async function readAgain(query: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from editions_with(${query}, ${[]}::text[]) as matching(id)`;
  return rows.map(({ id }) => id).sort();
}

it("words together are found in the same texts as by reading all of them", async () => {
  const phrase = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((some) => some.join(" "));
  const piece = fc.oneof(
    phrase.map((some) => `"${some}"`),
    phrase.map((some) => `-"${some}"`),
    phrase.map((some) => `"${some}`),
    phrase.map((some) => `cable"${some}"state`),
    fc.constantFrom(...words, "or", "-cable", '""', '"'),
  );
  const query = fc.array(piece, { minLength: 1, maxLength: 4 }).map((some) => some.join(" "));
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      expect([...(await findMatchingEditions(asked))].sort(), asked).toEqual(await readAgain(asked));
    }),
    { numRuns: 300 },
  );
});

it("some are found, and not where the words stand apart", async () => {
  const { id } = await aPublicEdition({ text: "Pelicans watch the mended harbour." });
  await aPublicEdition({ text: "The harbour was mended; pelicans watched." });
  expect(await findMatchingEditions("pelican harbour mended")).toHaveLength(2);
  expect(await findMatchingEditions('pelican "mended harbour"')).toEqual([id]);
});
