import { readFileSync } from "node:fs";
import { join } from "node:path";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { inPlaceOf, type Texts } from "#lib/base/texts.ts";
import { projectRoot } from "./project-root.ts";

const read = new Map<string, Texts>();

/**
 * The texts of one area in a language; what is not said in it stays English. Each file is read once, when it is first needed.
 * @param area the file's name, without its end
 * @param english the area in English, which also says what there is
 * Throws: where the language has a file that is no JSON.
 */
export function readMessages<T extends Texts>(language: Language, area: string, english: T): T {
  if (language === firstLanguage) return english;
  const place = `${language}/${area}`;
  const known = read.get(place) ?? inPlaceOf(english, readTexts(place));
  read.set(place, known);
  return known as T;
}

function readTexts(place: string): Texts {
  try {
    return JSON.parse(readFileSync(join(projectRoot(), "messages", `${place}.json`), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}
