import { expect, it } from "vitest";
import { linksInLanguage } from "./links-in-language.ts";

it("leads on in the language of the page, by links and by forms", () => {
  const page =
    '<a class="x" href="/groups/a?b=1&amp;c=2#d">A</a><form class="y" action="/search" method="get"></form>';
  expect(linksInLanguage(page, "fr")).toBe(
    '<a class="x" href="/fr/groups/a?b=1&amp;c=2#d">A</a><form class="y" action="/fr/search" method="get"></form>',
  );
});

it("leaves files, other sites, places on the page and what is no link", () => {
  const page =
    '<link rel="canonical" href="/groups"/><a href="#top">T</a><a href="/feed.xml">F</a><a href="https://a.example/groups">E</a><a href="/ja/groups">J</a><p>href="/groups"</p>';
  expect(linksInLanguage(page, "fr")).toBe(page);
});

it("changes nothing in English", () => {
  expect(linksInLanguage('<a href="/groups">A</a>', "en")).toBe('<a href="/groups">A</a>');
});
