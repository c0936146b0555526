import type { z } from "zod";
import { editionAddress } from "#components/publication/edition-address.ts";
import { visitor } from "#lib/base/actor.ts";
import { listOrcids } from "#lib/domain/people/queries.ts";
import { listPublicEditions, type PublicEdition } from "#lib/domain/publications/list-public-editions.ts";
import { listRelations } from "#lib/domain/publications/list-relations.ts";
import { listTranslations } from "#lib/domain/publications/list-translations.ts";
import {
  findEdition,
  findRenamedPublication,
  listPublications,
  publicationsPerPage,
} from "#lib/domain/publications/queries.ts";
import type { publicationQuerySchema } from "#lib/domain/publications/schema.ts";
import { findMatchingEditions } from "#lib/domain/publications/search-publications.ts";
import type { EditionView, PublicationCard } from "#lib/domain/publications/types.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import { moved } from "./api-response.ts";
import { apiUrl, paged } from "./paged.ts";
import { pageUrl, reference } from "./references.ts";
import type { Shape } from "./shapes.ts";

type Query = z.output<typeof publicationQuerySchema>;

/** A page of the public list, by the same filters. */
export async function readPublications({ q, ...filter }: Query): Promise<Shape<"PublicationList">> {
  const { cards, total } = await listPublications(filter, q ? await findMatchingEditions(q) : undefined);
  const list = { path: "/publications", query: { ...filter, q }, perPage: publicationsPerPage };
  return paged(list, { items: cards.map(summaryOf), total });
}

/** A publication with every edition that can be read. */
export async function readPublication(slug: string): Promise<Shape<"Publication"> | Response | null> {
  const edition = await findEdition(slug, null);
  if (!edition) {
    const renamed = await findRenamedPublication(slug);
    return renamed ? moved(apiUrl(`/publications/${renamed}`)) : null;
  }
  const slugs = edition.content.authors.map((author) => author.slug);
  const [editions, files, orcids, relations, translations] = await Promise.all([
    listPublicEditions(slug),
    listEditionFiles(edition.id),
    listOrcids(visitor, slugs),
    listRelations(slug),
    listTranslations(slug),
  ]);
  const { content, wordCount, events } = edition;
  return {
    ...summaryOf(cardOf(edition)),
    contributors: content.authors.map((author) => ({
      ...author,
      url: pageUrl(`/people/${author.slug}`),
      orcid: orcids.get(author.slug) ?? null,
    })),
    corporateAuthor: content.authors.length > 0 ? "" : content.corporateAuthor || (content.group?.name ?? ""),
    wordCount,
    firstPublished: content.earlier && {
      on: content.earlier.publishedOn,
      url: content.earlier.url,
      doi: content.earlier.doi,
    },
    editions: editions.map((each) => editionOf(slug, each)),
    downloads: [...files, ...referenceFiles.keys()].map((format) => ({
      format,
      url: pageUrl(`/publications/${slug}/download/${format}`),
    })),
    events: events.map((event) => ({
      slug: event.slug,
      title: event.title,
      url: pageUrl(`/events/${event.slug}`),
      startsAt: event.startsAt.toISOString(),
    })),
    relations: relations.map(({ kind, inverse, other }) => ({
      ...{ kind, direction: inverse ? "from" : "to" },
      publication: { ...located(other), type: other.type },
    })),
    translations: translations.map(located),
  };
}

function located({ slug, title, language }: { slug: string; title: string; language: string }) {
  return { slug, title, language, url: pageUrl(`/publications/${slug}`) };
}

function summaryOf({ authors, group, topics, notice, publishedAt, ...card }: PublicationCard) {
  return {
    ...card,
    url: pageUrl(`/publications/${card.slug}`),
    publishedAt: publishedAt.toISOString(),
    authors: authors.map((author) => reference("people", author)),
    group: group && reference("groups", group),
    topics: topics.map((topic) => reference("topics", topic)),
    notice: notice && { kind: notice.kind, madeAt: notice.madeAt.toISOString() },
  };
}

/** What a list says of it; one that was withdrawn stands in no list. */
function cardOf({ slug, content, publishedAt, topics, notices }: EditionView): PublicationCard {
  const { type, series, title, standfirst, language, group, authors } = content;
  const [notice = null] = notices;
  return {
    ...{ slug, type, series, title, standfirst, language, publishedAt, group, topics, notice },
    authors,
  };
}

function editionOf(slug: string, { withdrawnAt, withdrawalReason, notices, ...edition }: PublicEdition) {
  return {
    ...edition,
    url: pageUrl(editionAddress(slug, edition.number)),
    publishedAt: edition.publishedAt.toISOString(),
    withdrawal: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawalReason ?? "" },
    notices: notices.map(({ kind, text, madeAt }) => ({ kind, text, madeAt: madeAt.toISOString() })),
  };
}
