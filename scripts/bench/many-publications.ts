import { randomUUID } from "node:crypto";
import { bigramsOf } from "#lib/base/bigrams.ts";
import { publicationTypes } from "#lib/domain/publications/schema.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { nextRandom, type Vocabulary } from "./vocabulary.ts";

export type Size = { publications: number; wordsEach: number; people: number };

const topicCount = 24;
const batch = 250;

/** Publications of words that are as often as words are, with topics, years, languages and authors; nobody reads their pages. */
export async function fillPublications(size: Size, words: Vocabulary, note: (text: string) => void) {
  const topics = Array.from({ length: topicCount }, (_, index) => ({
    id: randomUUID(),
    slug: `bench-topic-${index}`,
    name: `${words.rare(index)} and ${words.rare(index + topicCount)}`,
  }));
  await db.topic.createMany({ data: topics });
  const people = Array.from({ length: size.people }, (_, index) => ({
    id: randomUUID(),
    slug: `bench-person-${index}`,
    name: words.name(index),
    nativeName: index % 4 === 0 ? words.japanese(index).slice(0, 4) : null,
  }));
  await db.person.createMany({ data: people });
  for (let first = 0; first < size.publications; first += batch) {
    note(`${first} of ${size.publications} publications`);
    await addBatch(first, { size, words, topics, people });
  }
  await db.$executeRaw`analyze`;
}

type Filling = {
  size: Size;
  words: Vocabulary;
  topics: readonly { id: string }[];
  people: readonly { id: string; name: string }[];
};

async function addBatch(first: number, { size, words, topics, people }: Filling) {
  const rows = Array.from({ length: Math.min(batch, size.publications - first) }, (_, index) => ({
    id: randomUUID(),
    editionId: randomUUID(),
    number: first + index,
  }));
  await db.publication.createMany({
    data: rows.map(({ id, number }) => ({
      id,
      slug: `bench-publication-${number}`,
      type: publicationTypes[number % publicationTypes.length] ?? "analysis",
    })),
  });
  await db.publicationTopic.createMany({
    data: rows.flatMap(({ id, number }) =>
      [number % topics.length, (number * 7 + 3) % topics.length]
        .filter((place, index, all) => all.indexOf(place) === index)
        .map((place) => ({ publicationId: id, topicId: topics[place]?.id ?? "" })),
    ),
  });
  await db.edition.createMany({ data: rows.map((row) => editionOf(row, { size, words, people })) });
  await db.editionCredit.createMany({
    data: rows.map(({ editionId, number }) => {
      const author = people[number % people.length];
      return {
        editionId,
        personId: author?.id ?? "",
        role: "author" as const,
        rank: 1,
        name: author?.name ?? "",
      };
    }),
  });
}

const content = "{}";

function editionOf(
  { id, editionId, number }: { id: string; editionId: string; number: number },
  { size, words, people }: Pick<Filling, "size" | "words" | "people">,
) {
  const [title, standfirst] = [words.sentence(7), words.sentence(25)];
  const asian = number % 5 === 0 ? words.japanese(number) : number % 5 === 1 ? words.korean(number) : "";
  const plainText = `${words.sentence(Math.round(size.wordsEach * (0.5 + nextRandom())))}\n${asian}`;
  return {
    id: editionId,
    publicationId: id,
    number: 1,
    state: "public" as const,
    title,
    standfirst,
    language: ["en", "en", "en", "fr", "ja"][number % 5] ?? "en",
    content,
    hash: hashOf(content),
    wordCount: size.wordsEach,
    plainText,
    names: people[number % people.length]?.name ?? "",
    bigrams: bigramsOf(`${title} ${plainText}`),
    publishedAt: new Date(Date.UTC(2012 + (number % 14), number % 12, 1 + (number % 28))),
  };
}
