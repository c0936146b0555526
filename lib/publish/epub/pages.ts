import { directionOf } from "#lib/base/language-tag.ts";
import { dayOf, type PrintMatter } from "../print-matter.ts";
import { type Child, element, xmlFile } from "../xml/element.ts";
import { blocksOf } from "./blocks.ts";
import type { Chapter } from "./chapters.ts";
import { lineOf, noteId, referenceId } from "./inlines.ts";

/** The first page: title, who wrote it, where it comes from. */
export function titlePage(matter: PrintMatter): string {
  const { title, standfirst, kind, byline, imprint, watermark } = matter;
  return pageOf(
    matter,
    title,
    element(
      "section",
      { class: "cover", "epub:type": "titlepage" },
      watermark ? element("p", { class: "quiet" }, watermark) : null,
      whoPublishes(matter),
      element("p", { class: "kind" }, kind),
      element("h1", {}, title),
      standfirst ? element("p", { class: "standfirst" }, standfirst) : null,
      byline.map(bylineOf),
      imprint.map(({ text, href }) =>
        element("p", { class: "quiet" }, href ? element("a", { href }, text) : text),
      ),
    ),
  );
}

/** The institution's logo, or its name in words. */
function whoPublishes({ institution, logo }: PrintMatter): Child {
  if (!logo) return element("p", { class: "quiet" }, institution);
  return element("p", { class: "logo" }, element("img", { src: logoFile(logo), alt: institution }));
}

/** Where the institution's logo stands in the file. */
export function logoFile({ type }: NonNullable<PrintMatter["logo"]>): string {
  return `logo.${type === "png" ? "png" : "jpg"}`;
}

function bylineOf({ name, native, nativeLanguage, of }: PrintMatter["byline"][number]): Child {
  const lang = nativeLanguage || null;
  return element(
    "p",
    { class: "by" },
    element("strong", {}, name),
    native ? [" ", element("span", { lang, "xml:lang": lang }, native)] : [],
    of ? `, ${of}` : null,
  );
}

/** A chapter with its notes at its end. */
export function chapterPage(chapter: Chapter, matter: PrintMatter): string {
  const [first] = chapter.contents;
  const notes = chapter.notes.flatMap((number) => matter.model.notes[number - 1] ?? []);
  return pageOf(
    matter,
    first?.text || matter.title,
    element("section", { "epub:type": "chapter" }, blocksOf(chapter.blocks, matter)),
    notes.length > 0
      ? element(
          "section",
          { "epub:type": "footnotes", role: "doc-endnotes", "aria-label": matter.labels.notes },
          notes.map(({ number, content }) =>
            element(
              "aside",
              { id: noteId(number), "epub:type": "footnote", role: "doc-footnote" },
              element(
                "p",
                {},
                element("a", { href: `#${referenceId(number)}`, role: "doc-backlink" }, String(number)),
                " ",
                lineOf(content),
              ),
            ),
          ),
        )
      : null,
  );
}

/** What the text cites. */
export function bibliographyPage(matter: PrintMatter): string | null {
  const entries = matter.model.bibliography?.entries ?? [];
  if (entries.length === 0) return null;
  return pageOf(
    matter,
    matter.labels.bibliography,
    element(
      "section",
      { "epub:type": "bibliography", role: "doc-bibliography" },
      element("h2", {}, matter.labels.bibliography),
      entries.map((entry) => element("p", { class: "entry" }, lineOf(entry))),
    ),
  );
}

/** What proves the edition, and where it is read. */
export function colophonPage(matter: PrintMatter): string {
  return pageOf(
    matter,
    matter.labels.colophon,
    element(
      "section",
      { "epub:type": "colophon", role: "doc-colophon" },
      element("h2", {}, matter.labels.colophon),
      element("p", {}, dayOf(matter)),
      matter.colophon.map(({ label, text, href, code }) =>
        element(
          "p",
          {},
          element("strong", {}, `${label}: `),
          href ? element("a", { href }, text) : code ? element("code", {}, text) : text,
        ),
      ),
    ),
  );
}

/** A page of XHTML. */
export function pageOf({ language }: PrintMatter, title: string, ...body: Child[]): string {
  return xmlFile(
    element(
      "html",
      {
        xmlns: "http://www.w3.org/1999/xhtml",
        "xmlns:epub": "http://www.idpf.org/2007/ops",
        lang: language,
        "xml:lang": language,
        dir: directionOf(language),
      },
      element(
        "head",
        {},
        element("title", {}, title),
        element("link", { rel: "stylesheet", href: "book.css" }),
      ),
      element("body", {}, body),
    ),
    "<!DOCTYPE html>",
  );
}
