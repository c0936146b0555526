import { describe, expect, it } from "vitest";
import { addressesOf, addressIn, splitLanguage } from "./language-address.ts";

const spoken: [string, string][] = [
  ["/", "/ja"],
  ["/?a=b", "/ja?a=b"],
  ["/groups", "/ja/groups"],
  ["/groups/arctic-security#charter", "/ja/groups/arctic-security#charter"],
  ["/search?q=a%2Fb.c", "/ja/search?q=a%2Fb.c"],
  ["/publications/where-the-rails-end/editions/2", "/ja/publications/where-the-rails-end/editions/2"],
  ["/sign-in?next=%2Fworkspace", "/ja/sign-in?next=%2Fworkspace"],
];

describe("the address of a page in a language", () => {
  it.each(spoken)("says %s as %s, and back", (plain, inJapanese) => {
    expect(addressIn("ja", plain)).toBe(inJapanese);
    expect(splitLanguage(inJapanese)).toEqual({ language: "ja", address: plain });
  });

  it.each([
    "/feed.xml",
    "/groups/arctic-security/feed.xml",
    "/events/a/calendar.ics",
    "/publications/a/download/pdf",
    "/pictures/1/640.webp",
    "/workspace",
    "/api/v1/groups",
    "//elsewhere.example/groups",
    "https://elsewhere.example/groups",
    "#notes",
    "?page=2",
    "",
  ])("leaves %s as it is: nothing there is said in a language", (address) => {
    expect(addressIn("ja", address)).toBe(address);
    expect(splitLanguage(`/ja${address}`)).toEqual(
      address === "" || address.startsWith("?") || address.startsWith("#")
        ? { language: "ja", address: `/${address}` }
        : null,
    );
  });

  it("has no second address for the language that stands without one", () => {
    expect(addressIn("en", "/groups")).toBe("/groups");
  });

  it("is told in each language that is offered, the first one named too", () => {
    expect(addressesOf("/sign-in", ["en", "ko"])).toEqual([
      { language: "en", address: "/en/sign-in" },
      { language: "ko", address: "/ko/sign-in" },
    ]);
  });

  it("does not say an address twice", () => {
    expect(addressIn("ja", "/ja/groups")).toBe("/ja/groups");
  });

  it.each(["/java", "/jp/groups", "/groups/ja", "/JA/groups", "/ja//groups", "/ja/"])(
    "finds no language in %s",
    (address) => {
      expect(splitLanguage(address)).toBeNull();
    },
  );
});
