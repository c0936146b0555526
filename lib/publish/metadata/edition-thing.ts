import { utcDay } from "#lib/base/utc-day.ts";
import {
  authoringBody,
  changedAt,
  type DescribedEdition,
  type DescribedWork,
  type EditionKind,
  readAt,
} from "./described.ts";
import { listed, type Thing } from "./json-ld.ts";
import { organization, person } from "./people.ts";

/** The kinds of publication in the words of schema.org. */
export const editionTypes: Record<EditionKind, "Report" | "ScholarlyArticle" | "Article"> = {
  report: "Report",
  expert_paper: "ScholarlyArticle",
  analysis: "Article",
  bulletin: "Article",
  question_and_answer: "Article",
};

/** An edition in the words of schema.org. */
export function editionThing(edition: DescribedEdition): Thing {
  const { title, standfirst, language, kindName, number, topics, wordCount, image } = edition;
  return {
    "@type": editionTypes[edition.kind],
    "@id": edition.url,
    url: readAt(edition),
    mainEntityOfPage: readAt(edition),
    name: title,
    headline: title,
    abstract: standfirst || undefined,
    inLanguage: language,
    genre: kindName,
    ...whoMadeIt(edition),
    ...whereItBelongs(edition),
    ...inOtherLanguages(edition),
    ...whatBecameOfIt(edition),
    sameAs: listed(otherAddresses(edition)),
    version: String(number),
    wordCount,
    about: listed(topics.map(({ name, url }) => ({ "@type": "Thing", "@id": url, name }))),
    keywords: listed(topics.map(({ name }) => name)),
    identifier: { "@type": "PropertyValue", propertyID: "SHA-256", value: edition.hash },
    encoding: listed(edition.files.map(({ url, type }) => mediaObject(url, type))),
    image,
    isAccessibleForFree: true,
  };
}

/** Its DOI, and the same work elsewhere: our address stays the one of this copy. */
function otherAddresses({ doi, original }: DescribedEdition): string[] {
  const dois = [doi, original?.doi ?? null].filter((each) => each !== null);
  return [...(original?.url ? [original.url] : []), ...dois.map((each) => `https://doi.org/${each}`)];
}

function whoMadeIt(edition: DescribedEdition) {
  const { authors, group, publisher } = edition;
  return {
    author: authors.length > 0 ? authors.map(person) : organization(authoringBody(edition)),
    publisher: organization(publisher),
    sourceOrganization: group ? organization(group) : undefined,
  };
}

/** Its series, the group's page that lists it, and the publication of which it is one edition. */
function whereItBelongs({ kind, series, group, publicationUrl }: DescribedEdition) {
  const inSeries = series && { "@type": "CreativeWorkSeries", name: series.name };
  const inGroup = group && { "@type": "CollectionPage", "@id": group.url, name: group.name, url: group.url };
  return {
    isPartOf: listed([inSeries, inGroup].filter((whole) => whole !== null)),
    position: series?.number,
    reportNumber: kind === "report" && series ? `${series.name} ${series.number}` : undefined,
    exampleOfWork: { "@type": "CreativeWork", "@id": `${publicationUrl}#work`, url: publicationUrl },
  };
}

/** A publication is the work, whichever edition of it is read. */
function inOtherLanguages({ translationOf, translations }: DescribedEdition) {
  return {
    translationOfWork: translationOf ? workOf(translationOf) : undefined,
    workTranslation: listed(translations.map(workOf)),
  };
}

function workOf({ name, url, language }: DescribedWork): Thing {
  return { "@type": "CreativeWork", "@id": `${url}#work`, name, url, inLanguage: language };
}

function whatBecameOfIt(edition: DescribedEdition) {
  return {
    datePublished: utcDay(edition.publishedAt),
    dateCreated: utcDay(edition.firstPublishedAt),
    dateModified: utcDay(changedAt(edition)),
    creativeWorkStatus: edition.isWithdrawn ? "Withdrawn" : "Published",
    correction: listed(
      edition.notices.map(({ kindName, text, madeAt }) => ({
        "@type": "CorrectionComment",
        name: kindName,
        text,
        datePublished: utcDay(madeAt),
      })),
    ),
  };
}

function mediaObject(url: string, type: string) {
  return { "@type": "MediaObject", contentUrl: url, encodingFormat: type };
}
