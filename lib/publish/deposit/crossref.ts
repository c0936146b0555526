import type { Element } from "xast";
import { mainLanguage } from "#lib/base/language-tag.ts";
import { namePartsOf } from "../citation/citation.ts";
import { cleanText } from "../clean-text.ts";
import { type Child, element, xmlFile } from "../xml/element.ts";
import type { DepositMatter, DepositPerson } from "./matter.ts";

export type CrossrefBatch = {
  /** Names this sending, 4 to 100 characters. */
  id: string;
  /** A later sending of the same DOI wins. */
  at: Date;
  depositor: { name: string; email: string };
  /** Whose DOI it is. */
  registrant: string;
};

/**
 * What Crossref is sent to register an edition's DOI: a report with its people or body, in the schema of deposits 5.3.1. Pure.
 * It holds no abstract, no native names and no references.
 */
export function crossrefDeposit(
  matter: DepositMatter,
  { id, at, depositor, registrant }: CrossrefBatch,
): string {
  const namespace = "http://www.crossref.org/schema/5.3.1";
  return xmlFile(
    element(
      "doi_batch",
      {
        xmlns: namespace,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        version: "5.3.1",
        "xsi:schemaLocation": `${namespace} https://www.crossref.org/schemas/crossref5.3.1.xsd`,
      },
      element(
        "head",
        {},
        element("doi_batch_id", {}, id),
        element("timestamp", {}, String(at.getTime())),
        element(
          "depositor",
          {},
          element("depositor_name", {}, depositor.name),
          element("email_address", {}, depositor.email),
        ),
        element("registrant", {}, registrant),
      ),
      element("body", {}, element("report-paper", {}, metadataOf(matter))),
    ),
  );
}

function metadataOf(matter: DepositMatter): Element {
  const { title, edition, publisher, series, doi, address, language } = matter;
  const item = series && element("item_number", {}, `${series.name} ${series.number}`.slice(0, 32));
  return element(
    "report-paper_metadata",
    { language: twoLetters(language) },
    element("contributors", {}, contributorsOf(matter)),
    element("titles", {}, element("title", {}, title)),
    element("edition_number", {}, String(edition)),
    publishedOn(matter),
    element("publisher", {}, element("publisher_name", {}, publisher)),
    item && element("publisher_item", {}, item),
    element("doi_data", {}, element("doi", {}, doi), element("resource", {}, address)),
  );
}

/** Its schema lists languages by two letters; one without is not said. */
function twoLetters(language: string): string | null {
  const main = mainLanguage(language);
  return main.length === 2 ? main : null;
}

function contributorsOf({ people, body }: DepositMatter): Child[] {
  const author = { contributor_role: "author" };
  if (people.length === 0) return [element("organization", { ...author, sequence: "first" }, body)];
  return people.map((person, place) =>
    element(
      "person_name",
      { ...author, sequence: place === 0 ? "first" : "additional" },
      nameOf(person),
      person.affiliation ? affiliationOf(person.affiliation) : null,
      person.orcid ? element("ORCID", { authenticated: "false" }, `https://orcid.org/${person.orcid}`) : null,
    ),
  );
}

function nameOf({ name }: DepositPerson): Child[] {
  const parts = namePartsOf(name);
  if (!parts) return [element("surname", {}, shortened(name))];
  return [element("given_name", {}, shortened(parts.given)), element("surname", {}, shortened(parts.family))];
}

/** As many letters as the schema lets a part of a name have: a file with one more registers nobody. */
function shortened(name: string): string {
  return [...cleanText(name)].slice(0, 60).join("");
}

function affiliationOf(affiliation: string): Element {
  return element(
    "affiliations",
    {},
    element("institution", {}, element("institution_name", {}, affiliation)),
  );
}

function publishedOn({ publishedOn: day }: DepositMatter): Element {
  const [year = "", month = "", date = ""] = day.split("-");
  return element(
    "publication_date",
    { media_type: "online" },
    element("month", {}, month),
    element("day", {}, date),
    element("year", {}, year),
  );
}
