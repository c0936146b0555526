import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mainLanguage } from "#lib/base/language-tag.ts";
import { fontsFor } from "../pdf/lay-out.ts";
import { typesetter } from "../pdf/typesetter.ts";
import type { ShareCard } from "./share-card.ts";

const template = readFileSync(join(import.meta.dirname, "card.typ"), "utf8");

/**
 * Draws the picture that goes with a link, as SVG whose letters are outlines: no fonts are needed to see it.
 * Keeps a processor busy for up to a second: to be run in a process of its own. Throws: Error with the typesetter's words.
 */
export function drawCard(card: ShareCard): string {
  const { typst, folder } = typesetter();
  const main = join(folder, "card.typ");
  typst.resetShadow();
  typst.mapShadow(join(folder, "data.json"), Buffer.from(JSON.stringify(laidOut(card))));
  typst.addSource(main, template);
  const compiled = typst.compile({ mainFilePath: main });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  const svg = typst.plainSvg(document);
  typst.evictCache(1);
  return svg;
}

function laidOut({ kind, title, language, byline, institution }: ShareCard) {
  return {
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
