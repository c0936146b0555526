import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mainLanguage } from "#lib/base/language-tag.ts";
import { fontsFor } from "../pdf/lay-out.ts";
import { typesetter } from "../pdf/typesetter.ts";
import type { ShareCard } from "./share-card.ts";

/** What a picture is drawn of. `logo`: the institution's as PNG; null shows its name. */
export type ToDraw = { card: ShareCard; logo: Uint8Array | null };

const logoFile = "logo.png";

const template = readFileSync(join(import.meta.dirname, "card.typ"), "utf8");

/**
 * Draws the picture that goes with a link, as SVG whose letters are outlines: no fonts are needed to see it.
 * Keeps a processor busy for up to a second: to be run in a process of its own. Throws: Error with the typesetter's words.
 */
export function drawCard({ card, logo }: ToDraw): string {
  const { typst, folder } = typesetter();
  const main = join(folder, "card.typ");
  typst.resetShadow();
  typst.mapShadow(join(folder, "data.json"), Buffer.from(JSON.stringify(laidOut(card, logo))));
  if (logo) typst.mapShadow(join(folder, logoFile), Buffer.from(logo));
  typst.addSource(main, template);
  const compiled = typst.compile({ mainFilePath: main });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  const svg = typst.plainSvg(document);
  typst.evictCache(1);
  return svg;
}

function laidOut({ kind, title, language, byline, institution, accent }: ShareCard, logo: Uint8Array | null) {
  return {
    accent,
    logo: logo && `/${logoFile}`,
    fonts: fontsFor(language),
    language: mainLanguage(language),
    kind: piece(kind),
    title: piece(title),
    byline: piece(byline),
    institution: piece(institution),
  };
}

function piece(text: string) {
  return { text: breakable(text), rtl: isRightToLeft(text) };
}

/** A text runs as its first letter does. */
function isRightToLeft(text: string): boolean {
  const [letter = ""] = text.match(/\p{L}/u) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter);
}

const longestWord = 28;

/** A word no line is long enough for may be broken anywhere. */
function breakable(text: string): string {
  const pieces = new RegExp(`\\S{${longestWord}}(?=\\S)`, "gu");
  return text.replaceAll(pieces, (letters) => `${letters}\u200B`);
}
