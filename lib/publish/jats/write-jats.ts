import { type BylineEntry, dayOf, type PrintMatter } from "../print-matter.ts";
import { type Child, element, xmlFile } from "../xml/element.ts";
import { bodyOf } from "./blocks.ts";
import { lineOf, noteId } from "./inlines.ts";

/** The set for archives: unlike the one for publishing it knows publications without an ISSN. */
const doctype =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" "JATS-archivearticle1-3.dtd">';

/**
 * An edition as JATS XML (ANSI/NISO Z39.96-2021, Archiving and Interchange 1.3), for archives and indexes. It holds no pictures.
 * @param pictureAddress where the public reads one
 */
export function writeJats(matter: PrintMatter, pictureAddress: (id: string) => string): string {
  const { language, model } = matter;
  return xmlFile(
    element(
      "article",
      {
        "article-type": "other",
        "dtd-version": "1.3",
        "xml:lang": language,
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:mml": "http://www.w3.org/1998/Math/MathML",
      },
      frontOf(matter),
      element("body", {}, bodyOf(model.blocks, { matter, pictureAddress })),
      backOf(matter),
    ),
    doctype,
  );
}

function frontOf(matter: PrintMatter): Child {
  const { title, standfirst, institution, address, byline, kind, keywords } = matter;
  const publisher = element("publisher", {}, element("publisher-name", {}, institution));
  return element(
    "front",
    {},
    element("journal-meta", {}, publisher),
    element(
      "article-meta",
      {},
      element("article-id", { "pub-id-type": "publisher-id" }, address),
      kind
        ? element(
            "article-categories",
            {},
            element("subj-group", { "subj-group-type": "heading" }, element("subject", {}, kind)),
          )
        : null,
      element("title-group", {}, element("article-title", {}, title)),
      contributorsOf(matter, byline),
      publishedOn(matter),
      element("self-uri", { "xlink:href": address }),
      standfirst ? element("abstract", {}, element("p", {}, standfirst)) : null,
      keywords.length > 0
        ? element(
            "kwd-group",
            {},
            keywords.map((word) => element("kwd", {}, word)),
          )
        : null,
    ),
  );
}

/** Nothing without any: the set knows no empty group. */
function contributorsOf(matter: PrintMatter, byline: BylineEntry[]): Child {
  const all = eachContributor(matter, byline);
  return all.length > 0 ? element("contrib-group", {}, all) : null;
}

/** People by their names; where nobody is in the byline, the body that is the author. */
function eachContributor({ authors }: PrintMatter, byline: BylineEntry[]): Child[] {
  const type = { "contrib-type": "author" };
  if (byline.length === 0)
    return authors.map((name) => element("contrib", type, element("collab", {}, name)));
  return byline.map(({ name, native, nativeLanguage, of, orcid }) =>
    element(
      "contrib",
      type,
      orcid ? element("contrib-id", { "contrib-id-type": "orcid" }, `https://orcid.org/${orcid}`) : null,
      native
        ? element(
            "name-alternatives",
            {},
            element("string-name", {}, name),
            element("string-name", { "xml:lang": nativeLanguage || null }, native),
          )
        : element("string-name", {}, name),
      of ? element("aff", {}, of) : null,
    ),
  );
}

function publishedOn(matter: PrintMatter): Child {
  const { year, month, day } = matter.date;
  return element(
    "pub-date",
    { "date-type": "pub", "iso-8601-date": dayOf(matter) },
    element("day", {}, String(day)),
    element("month", {}, String(month)),
    element("year", {}, String(year)),
  );
}

function backOf({ model, labels, colophon }: PrintMatter): Child {
  const entries = model.bibliography?.entries ?? [];
  return element(
    "back",
    {},
    model.notes.length > 0
      ? element(
          "fn-group",
          {},
          model.notes.map(({ number, content }) =>
            element(
              "fn",
              { id: noteId(number) },
              element("label", {}, String(number)),
              element("p", {}, lineOf(content)),
            ),
          ),
        )
      : null,
    entries.length > 0
      ? element(
          "ref-list",
          {},
          element("title", {}, labels.bibliography),
          entries.map((entry, index) =>
            element("ref", { id: `r${index + 1}` }, element("mixed-citation", {}, lineOf(entry))),
          ),
        )
      : null,
    colophon.length > 0
      ? element(
          "notes",
          {},
          element("title", {}, labels.colophon),
          colophon.map(({ label, text }) => element("p", {}, `${label}: ${text}`)),
        )
      : null,
  );
}
