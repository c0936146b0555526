import { expect, it } from "vitest";
import { peopleNamed, typedNameAt, withName } from "./mention-typing.ts";

const people = ["Ana Lee", "Chizuru Sato", "Annika Lind"].map((name) => ({
  id: name,
  slug: name,
  name,
  nativeName: name === "Chizuru Sato" ? "佐藤千鶴" : null,
  nativeLanguage: null,
}));
const offered = (start: string) => peopleNamed(start, people).map(({ name }) => name);

it("sees that a name is being typed behind an @, and not in an address", () => {
  expect(typedNameAt("See @An", 7)).toEqual({ at: 4, start: "An" });
  expect(typedNameAt("@", 1)).toEqual({ at: 0, start: "" });
  expect(typedNameAt("ana@An", 6)).toBeNull();
  expect(typedNameAt("@An\nnext", 8)).toBeNull();
  expect(typedNameAt("none", 4)).toBeNull();
});

it("offers people by the beginning of any of their names", () => {
  expect(offered("an")).toEqual(["Ana Lee", "Annika Lind"]);
  expect(offered("sa")).toEqual(["Chizuru Sato"]);
  expect(offered("佐")).toEqual(["Chizuru Sato"]);
  expect(offered("")).toHaveLength(3);
  expect(offered("ana lee, please")).toEqual([]);
});

it("puts the name in and goes on behind it", () => {
  expect(withName("See @An now", 7, { at: 4, name: "Ana Lee" })).toEqual({
    text: "See @Ana Lee  now",
    cursor: 13,
  });
});
