import { countryName } from "#lib/base/country-name.ts";
import { formatDay } from "#lib/base/format-day.ts";
import { tagOrNull } from "#lib/base/language-tag.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { countPositions } from "#lib/domain/findings/rules.ts";
import type { EditionContent, PrintedFinding } from "#lib/domain/publications/edition-content.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { printDrawings } from "#lib/publish/drawings/print-drawings.ts";
import { fileLabels } from "#lib/publish/file-labels.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { type PrintedWords, printedWords } from "#lib/publish/printed-words.ts";
import type { Model } from "#lib/publish/types.ts";
import type { Imprint } from "./read-imprint.ts";

type Material = {
  model: Model;
  imprint: Imprint;
  pictures: PrintMatter["pictures"];
  /** Its accent as it is printed, "#rrggbb". */
  brand: { name: string; accent: string; logo: PrintMatter["logo"] };
  /** ORCID iDs of the authors by their slugs; whoever has none is missing. */
  orcids: ReadonlyMap<string, string>;
  /** Of this site, without a slash at the end. */
  appUrl: string;
  watermark: string | null;
};

/** An edition as typeset files print it: what stands on its cover, around its pages and at its end. Pure. */
export function editionMatter(content: EditionContent, material: Material): PrintMatter {
  const { model, imprint, pictures, brand, orcids, appUrl, watermark } = material;
  const words = printedWords(content.language);
  const { publishedAt } = imprint;
  const publication = `${appUrl}/publications/${imprint.slug}`;
  const address = `${publication}/editions/${imprint.number}`;
  const group = cleanText(content.corporateAuthor || (content.group?.name ?? brand.name));
  const names = content.authors.map(({ name }) => cleanText(name));
  return {
    address,
    // A file without any title could not be announced to whoever hears it.
    title: cleanText(content.title).trim() || address,
    standfirst: cleanText(content.standfirst),
    language: content.language,
    authors: names.length > 0 ? names : [group],
    byline: content.authors.map((author) => bylineOf(author, content.language, orcids)),
    kind: kindOf(content, words),
    institution: brand.name,
    logo: brand.logo,
    accent: brand.accent,
    date: {
      year: publishedAt.getUTCFullYear(),
      month: publishedAt.getUTCMonth() + 1,
      day: publishedAt.getUTCDate(),
    },
    keywords: [],
    imprint: [
      ...(names.length > 0 ? [] : [plain(group)]),
      plain(
        words.t("file.published", { number: imprint.number, day: formatDay(publishedAt, content.language) }),
      ),
      { text: publication, href: publication },
    ],
    colophon: [
      { label: words.t("file.edition"), ...plain(String(imprint.number)), code: false },
      { label: words.t("file.address"), text: address, href: address, code: false },
      ...(content.process ? [madeAt(`${address}/how-this-was-made`, words)] : []),
      ...originOf(content, words),
      { label: words.t("file.fingerprint"), ...plain(imprint.hash), code: true },
    ],
    labels: labelsOf(content.language, words),
    model,
    pictures,
    drawings: drawingsOf(content, imprint, appUrl),
    said: Object.fromEntries(content.findings.map((finding) => [finding.id, saidOf(finding, words)])),
    watermark,
  };
}

function drawingsOf(content: EditionContent, { number, publishedAt }: Imprint, appUrl: string) {
  const findings = content.findings.map(({ positions, ...finding }) => ({
    ...finding,
    positions: countPositions(positions),
  }));
  const made = { edition: number, publishedOn: utcDay(publishedAt) };
  return printDrawings({ ...content, ...made, findings }, appUrl);
}

const plain = (text: string) => ({ text, href: null });

/** Where it was before it was brought in. */
function originOf({ earlier, language }: EditionContent, { t }: PrintedWords) {
  if (!earlier) return [];
  const { publishedOn, broughtInOn, url, doi } = earlier;
  const row = (label: string, text: string, href: string | null) => ({ label, text, href, code: false });
  return [
    row(t("file.firstPublished"), formatDay(publishedOn, language), null),
    ...(url ? [row(t("file.originalAddress"), url, url)] : []),
    ...(doi ? [row("DOI", doi, `https://doi.org/${doi}`)] : []),
    row(t("file.broughtIn"), formatDay(broughtInOn, language), null),
  ];
}

function madeAt(address: string, { t }: PrintedWords) {
  return { label: t("file.made"), text: address, href: address, code: false };
}

function bylineOf(
  { slug, name, nativeName, nativeLanguage, affiliation, country }: EditionContent["authors"][number],
  language: string,
  orcids: ReadonlyMap<string, string>,
) {
  const of = cleanText([affiliation, countryName(country, language)].filter(Boolean).join(", "));
  const native = nativeName && cleanText(nativeName);
  return {
    name: cleanText(name),
    native,
    nativeLanguage: nativeLanguage && tagOrNull(nativeLanguage),
    of,
    orcid: orcids.get(slug) ?? null,
  };
}

function kindOf({ type, series }: EditionContent, { t, domain }: PrintedWords): string {
  const kind = domain.publicationType[type];
  return cleanText(series ? `${kind} · ${t("series", series)}` : kind);
}

function labelsOf(language: string, { publication, domain }: PrintedWords): PrintMatter["labels"] {
  return {
    ...fileLabels(language),
    contents: publication.contents,
    notes: publication.file.notes,
    colophon: publication.file.colophon,
    drawings: publication.drawn.heading,
    positions: { ...domain.position, unanswered: publication.file.unanswered },
  };
}

/** Reservations and objections in the words of those who hold them. */
function saidOf({ positions }: PrintedFinding, { t, publication, domain }: PrintedWords) {
  return positions
    .filter(({ value, text }) => (value === "reservation" || value === "objection") && text !== "")
    .map(({ person, perspective, value, text }) => {
      const name = person?.name ?? publication.finding.unnamed;
      const position = domain.position[value];
      const by = perspective
        ? t("finding.saidBy", { name, perspective, position })
        : t("finding.saidByPlain", { name, position });
      return { text: cleanText(text), by: cleanText(by) };
    });
}
