import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { firstLanguage, languages } from "#lib/base/languages.ts";
import type { Texts } from "#lib/base/texts.ts";

const files = readdirSync(`messages/${firstLanguage}`);
const others = languages.filter((language) => language !== firstLanguage);

/** Each text of a language, by file and key. */
function textsIn(language: string): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      const texts = JSON.parse(readFileSync(`messages/${language}/${file}`, "utf8"));
      return flat(texts, file.replace(".json", ""));
    }),
  );
}

function flat(texts: Texts, place: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[`${place}.${key}`, text]] : flat(text, `${place}.${key}`),
  );
}

/** What a text wants to be filled with: placeholders, tags and the choices of a `select`. A plural may be a plain number elsewhere. */
function slotsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...slotsOf(element.children)];
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      const choices = element.type === TYPE.select ? Object.keys(element.options).toSorted().join() : "";
      const within = Object.values(element.options).flatMap(({ value }) => slotsOf(value));
      return [`${element.value} ${choices}`.trim(), ...within];
    }
    return [element.value];
  });
}

const distinct = (text: string) => [...new Set(slotsOf(parse(text)))].toSorted();

describe.each(others)("what is said in %s", (language) => {
  const english = textsIn(firstLanguage);
  const said = textsIn(language);

  it("is all that is said in English, and nothing else", () => {
    expect([...said.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it("is filled with the same", () => {
    const wrong = [...english].filter(
      ([place, text]) => distinct(said.get(place) ?? "").join("|") !== distinct(text).join("|"),
    );
    expect(wrong.map(([place]) => place)).toEqual([]);
  });
});

describe("the manners of a language", () => {
  const saidAs = (language: (typeof others)[number], wrong: RegExp) =>
    [...textsIn(language)].filter(([, text]) => wrong.test(text)).map(([place]) => place);

  it("in French no line begins with a sign that belongs to the word before", () => {
    expect(saidAs("fr", / [;:?!»]|« /)).toEqual([]);
  });

  it("in Korean people are asked formally", () => {
    expect(saidAs("ko", /(세요|해요|에요)(?![가-힣])/)).toEqual([]);
  });
});
