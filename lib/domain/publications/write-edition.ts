import { bigramsOf } from "#lib/base/bigrams.ts";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { type EditionContent, type EditionMatter, editionContentSchema } from "./edition-content.ts";

export type EditionDraft = {
  publicationId: string;
  content: EditionMatter;
  /** The canonical JSON of `content`, where it was frozen and hashed before; its bytes are kept as they are. */
  frozen?: string;
  publishedById: string | null;
  publishedAt: Date;
};

/**
 * Writes the next edition of a publication: immutable from here on, its bytes hashed. The edition that was
 * public before it is superseded. From here on the public sees the pictures it prints.
 * @param tx open transaction; locks the publication's row until commit
 * @returns the edition's id and number, from 1
 */
export async function writeEdition(tx: Tx, draft: EditionDraft): Promise<{ id: string; number: number }> {
  const content = editionContentSchema.parse(draft.content);
  await tx.$queryRaw`select id from "Publication" where id = ${draft.publicationId}::uuid for update`;
  const number = (await tx.edition.count({ where: { publicationId: draft.publicationId } })) + 1;
  await tx.edition.updateMany({
    where: { publicationId: draft.publicationId, state: "public" },
    data: { state: "superseded" },
  });
  const { id } = await tx.edition.create({
    data: {
      ...editionRow(draft, content),
      number,
      credits: { create: await creditRows(tx, content) },
      pictures: { create: content.pictures.map(({ id: pictureId }) => ({ pictureId })) },
    },
    select: { id: true },
  });
  return { id, number };
}

function editionRow(draft: EditionDraft, content: EditionContent) {
  const { publicationId, publishedById, publishedAt } = draft;
  const stored = draft.frozen ?? canonicalJson(content);
  const text = plainText(content.document);
  const writers = [...content.authors, ...content.chapters.flatMap(({ authors }) => authors)];
  const names = writers.flatMap(({ name, nativeName }) => [name, nativeName ?? ""]).join(" ");
  const findings = content.findings.map(({ statement }) => statement);
  const before = [content.foreword?.body ?? "", content.summary].filter((part) => part !== "");
  const searched = [...before, text, ...findings].join("\n\n");
  return {
    publicationId,
    state: "public" as const,
    title: content.title,
    standfirst: content.standfirst,
    language: content.language,
    content: stored,
    hash: hashOf(stored),
    wordCount: wordCount(text),
    plainText: searched,
    names,
    bigrams: bigramsOf([content.title, content.standfirst, searched, names].join(" ")),
    publishedAt,
    publishedById,
  };
}

/** Everybody the edition names: its authors and those of its chapters in their order, then members and holders of printed positions. */
async function creditRows(tx: Tx, { authors, chapters, members, findings }: EditionContent) {
  const holders = findings.flatMap(({ positions }) =>
    positions.flatMap(({ person }) => (person ? [{ ...person, affiliation: "" }] : [])),
  );
  const writers = chapters.flatMap((chapter) =>
    chapter.authors.map((person) => ({ ...person, affiliation: "" })),
  );
  const writing = [...new Set([...authors, ...writers].map(({ slug }) => slug))];
  const named = new Map(
    [...writers, ...holders, ...members, ...authors].map((person) => [person.slug, person]),
  );
  const people = await tx.person.findMany({
    where: { slug: { in: [...named.keys()] } },
    select: { id: true, slug: true },
  });
  return people.map(({ id: personId, slug }) => {
    const place = writing.indexOf(slug);
    const { name, affiliation } = named.get(slug) ?? { name: "", affiliation: "" };
    const credit =
      place >= 0 ? { role: "author" as const, rank: place + 1 } : { role: "named" as const, rank: 1 };
    return { personId, ...credit, name, affiliation };
  });
}
