import { directionOf } from "#lib/base/language-tag.ts";
import { dayOf, type PrintMatter } from "../print-matter.ts";
import type { ContentsEntry } from "../types.ts";
import { type Child, element, xmlFile } from "../xml/element.ts";
import { pageOf } from "./pages.ts";

/** A file of the book as its package lists it. `title`: in the contents; null where it is not listed there. */
export type BookFile = {
  file: string;
  type: string;
  title: string | null;
  /** Headings under its title. */
  contents: ContentsEntry[];
  properties: string | null;
};

/** The package document (EPUB 3.3): what the book is called, what is in it, in which order. */
export function packageFile(matter: PrintMatter, files: readonly BookFile[]): string {
  const { title, language, authors, institution, standfirst, address } = matter;
  const meta = (property: string, value: string) => element("meta", { property }, value);
  const metadata: Child[] = [
    element("dc:identifier", { id: "address" }, address),
    element("dc:title", {}, title),
    element("dc:language", {}, language),
    ...authors.map((name) => element("dc:creator", {}, name)),
    element("dc:publisher", {}, institution),
    element("dc:date", {}, dayOf(matter)),
    standfirst ? element("dc:description", {}, standfirst) : null,
    ...matter.keywords.map((word) => element("dc:subject", {}, word)),
    meta("dcterms:modified", `${dayOf(matter)}T00:00:00Z`),
    meta("schema:accessMode", "textual"),
    ...(Object.keys(matter.pictures).length > 0 ? [meta("schema:accessMode", "visual")] : []),
    meta("schema:accessModeSufficient", "textual"),
    meta("schema:accessibilityFeature", "tableOfContents"),
    meta("schema:accessibilityFeature", "readingOrder"),
    meta("schema:accessibilityFeature", "structuralNavigation"),
    meta("schema:accessibilityHazard", "none"),
  ];
  const items = files.map(({ file, type, properties }) =>
    element("item", { id: idOf(file), href: file, "media-type": type, properties }),
  );
  const spine = files.filter(({ type, properties }) => type === xhtml && properties !== "nav");
  return xmlFile(
    element(
      "package",
      {
        xmlns: "http://www.idpf.org/2007/opf",
        version: "3.0",
        "unique-identifier": "address",
        "xml:lang": language,
      },
      element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, metadata),
      element("manifest", {}, items),
      element(
        "spine",
        { "page-progression-direction": directionOf(language) },
        spine.map(({ file }) => element("itemref", { idref: idOf(file) })),
      ),
    ),
  );
}

export const xhtml = "application/xhtml+xml";

function idOf(file: string): string {
  return `f-${file.replaceAll(/[^A-Za-z0-9.-]/g, "-")}`;
}

/** The table of contents as readers' devices show it. */
export function navigationPage(matter: PrintMatter, files: readonly BookFile[]): string {
  const listed = files.filter(({ title }) => title !== null);
  return pageOf(
    matter,
    matter.labels.contents,
    element(
      "nav",
      { "epub:type": "toc", role: "doc-toc" },
      element("h2", {}, matter.labels.contents),
      element("ol", {}, listed.map(entryOf)),
    ),
  );
}

function entryOf({ file, title, contents }: BookFile): Child {
  const [, ...under] = contents.filter(({ level }) => level <= 3);
  return element(
    "li",
    {},
    element("a", { href: file }, title ?? ""),
    under.length > 0
      ? element(
          "ol",
          {},
          under.map(({ slug, text }) =>
            element("li", {}, element("a", { href: `${file}#${encodeURIComponent(slug)}` }, text)),
          ),
        )
      : null,
  );
}
