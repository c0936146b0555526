import { namePartsOf } from "../citation/citation.ts";
import { cleanText } from "../clean-text.ts";
import type { DepositMatter, DepositPerson } from "./matter.ts";

/**
 * What DataCite is sent to register an edition's DOI, as JSON of its schema 4.5. Pure.
 * @param isPublic false: the DOI is drafted, and nobody finds it yet
 */
export function dataciteDeposit(matter: DepositMatter, { isPublic }: { isPublic: boolean }): string {
  const attributes = { ...(isPublic && { event: "publish" }), url: matter.address, ...metadataOf(matter) };
  return `${JSON.stringify({ data: { type: "dois", attributes } }, null, 2)}\n`;
}

function metadataOf(matter: DepositMatter) {
  const { doi, title, standfirst, language, kind, isReport, publisher, publishedOn, edition, series } =
    matter;
  return {
    doi,
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceTypeGeneral: isReport ? "Report" : "Text", resourceType: kind },
    creators: creatorsOf(matter),
    titles: [{ title: cleanText(title), lang: language }],
    publisher: { name: cleanText(publisher) },
    publicationYear: publishedOn.slice(0, 4),
    dates: [{ date: publishedOn, dateType: "Issued" }],
    language,
    version: String(edition),
    subjects: [...new Set(matter.topics)].map((subject) => ({ subject: cleanText(subject) })),
    descriptions: [
      ...(standfirst ? [{ description: cleanText(standfirst), descriptionType: "Abstract" }] : []),
      ...(series
        ? [
            {
              description: cleanText(`${series.name} ${series.number}`),
              descriptionType: "SeriesInformation",
            },
          ]
        : []),
    ],
  };
}

function creatorsOf({ people, body }: DepositMatter) {
  return people.length > 0
    ? people.map(personOf)
    : [{ name: cleanText(body), nameType: "Organizational" as const }];
}

function personOf({ name, affiliation, orcid }: DepositPerson) {
  const parts = namePartsOf(cleanText(name));
  return {
    name: parts ? `${parts.family}, ${parts.given}` : cleanText(name),
    nameType: "Personal" as const,
    ...(parts && { givenName: parts.given, familyName: parts.family }),
    ...(affiliation && { affiliation: [{ name: cleanText(affiliation) }] }),
    ...(orcid && {
      nameIdentifiers: [
        {
          nameIdentifier: `https://orcid.org/${orcid}`,
          nameIdentifierScheme: "ORCID",
          schemeUri: "https://orcid.org",
        },
      ],
    }),
  };
}
