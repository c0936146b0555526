import type { EditionView, PublicationRelation } from "#lib/domain/publications/types.ts";
import { fileTypes, type ReleaseFormat } from "#lib/domain/releases/types.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import type { DescribedEdition, DescribedFile } from "#lib/publish/metadata/described.ts";
import type { Publisher } from "./citation-of.ts";
import { editionAddress, isCurrentEdition } from "./edition-address.ts";

type Around = {
  publisher: Publisher;
  /** What there is to download of the current edition. */
  formats: readonly ReleaseFormat[];
  /** ORCID iDs of its authors by their slugs. */
  orcids: ReadonlyMap<string, string>;
  relations: readonly PublicationRelation[];
  /** Kinds of publications and notices in words. */
  words: { kind: (kind: EditionView["content"]["type"]) => string; notice: (kind: Notice["kind"]) => string };
};
type Notice = EditionView["notices"][number];

/** An edition as machines are told of it. Files are those of the current edition: there are no others to download. */
export function describeEdition(
  edition: EditionView,
  { publisher, formats, orcids, relations, words }: Around,
): DescribedEdition {
  const { content, slug, number, publishedAt, editions } = edition;
  const { appUrl, institution } = publisher;
  const isCurrent = isCurrentEdition(edition);
  const at = (path: string) => `${appUrl}${path}`;
  return {
    ...{ kind: content.type, kindName: words.kind(content.type) },
    ...{ title: content.title, standfirst: content.standfirst, language: content.language },
    authors: content.authors.map(({ slug: person, ...author }) => ({
      ...author,
      url: at(`/people/${person}`),
      orcid: orcids.get(person) ?? null,
    })),
    corporateAuthor: content.corporateAuthor,
    group: content.group && { name: content.group.name, url: at(`/groups/${content.group.slug}`) },
    publisher: { name: institution, url: at("/") },
    series: content.series,
    original: content.earlier && { url: content.earlier.url, doi: content.earlier.doi },
    doi: edition.doi,
    number,
    isWithdrawn: edition.state === "withdrawn",
    publishedAt,
    firstPublishedAt: editions.at(-1)?.publishedAt ?? publishedAt,
    ...{ wordCount: edition.wordCount, hash: edition.hash },
    url: at(editionAddress(slug, number)),
    publicationUrl: at(`/publications/${slug}`),
    isCurrent,
    topics: edition.topics.map((topic) => ({ name: topic.name, url: at(`/topics/${topic.slug}`) })),
    ...inOtherLanguages(relations, at),
    notices: edition.notices.map(({ kind, text, madeAt }) => ({
      kindName: words.notice(kind),
      text,
      madeAt,
    })),
    ...(isCurrent ? downloads(at(`/publications/${slug}/download`), formats) : { files: [], records: [] }),
    image: at(`${editionAddress(slug, number)}/share.png`),
  };
}

function inOtherLanguages(relations: Around["relations"], at: (path: string) => string) {
  const said = relations.filter(({ kind }) => kind === "translation_of");
  const workOf = ({ other: { title, slug, language } }: PublicationRelation) => ({
    ...{ name: title, language },
    url: at(`/publications/${slug}`),
  });
  const [original] = said.filter(({ inverse }) => !inverse).map(workOf);
  return {
    translationOf: original ?? null,
    translations: said.filter(({ inverse }) => inverse).map(workOf),
  };
}

/** The text as files; and what is said of it, for reference managers. A library reads JATS as either. */
function downloads(folder: string, formats: readonly ReleaseFormat[]) {
  const files: DescribedFile[] = formats.map((format) => ({
    url: `${folder}/${format}`,
    type: withoutParameters(fileTypes[format]),
  }));
  const records = [...referenceFiles].map(([name, { type }]) => ({ url: `${folder}/${name}`, type }));
  return { files, records: [...records, ...files.filter(({ url }) => url.endsWith("/jats"))] };
}

function withoutParameters(type: string): string {
  return type.replace(/;.*$/, "");
}
