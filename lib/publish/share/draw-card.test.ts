import sharp from "sharp";
import { expect, test } from "vitest";
import { fullEdition } from "#tests/world/described-edition.ts";
import { drawCard } from "./draw-card.ts";
import { type ShareCard, shareCardOf } from "./share-card.ts";

const accent = "#14535c";
const card = shareCardOf(fullEdition, accent);
const drawn = (changes: Partial<ShareCard>, logo: Uint8Array | null = null) =>
  drawCard({ card: { ...card, ...changes }, logo });

/** How many letters stand on a picture: outlines are placed one by one. */
function letters(svg: string): number {
  return svg.match(/<use\b/g)?.length ?? 0;
}

test("a link's picture says what it is, its title, who wrote it and who publishes it", () => {
  expect(card).toEqual({
    kind: "Report · Meridian Report 7",
    title: "Cables between two seas",
    language: "en",
    byline: "Chizuru Satō, Rewi Ngata",
    institution: "Meridian Policy Institute",
    accent,
  });
  const byMany = Array.from({ length: 60 }, (_, at) => ({ ...fullEdition.authors[1], name: `Ada ${at}` }));
  expect(shareCardOf({ ...fullEdition, authors: byMany as never }, accent).byline).toBe(
    "Ada 0, Ada 1, Ada 2 et al.",
  );
  expect(shareCardOf({ ...fullEdition, authors: [] }, accent).byline).toBe("Partners");
});

test("it measures what those who show links expect, and loads nothing", () => {
  const svg = drawn({});
  expect(svg).toMatch(/viewBox="0 0 1200 630"/);
  expect(svg).not.toMatch(/<script|<image|<text|(?:href|src|url\()\s*=?"?\s*(?:http|\/|data:)/);
});

test("it bears the institution's colour, and its logo instead of its name", async () => {
  const size = { width: 80, height: 20, channels: 3 } as const;
  const logo = await sharp({ create: { ...size, background: "#14535c" } })
    .png()
    .toBuffer();
  const [named, branded] = [drawn({}), drawn({}, logo)];
  expect(named).toContain(accent);
  expect(branded).toMatch(/<image[^>]+data:image\/png/);
  expect(letters(named) - letters(branded)).toBe("MeridianPolicyInstitute".length);
});

test.each([
  ["Japanese", "ja", "二つの海のあいだのケーブルと、約束のないパートナー"],
  ["Korean", "ko", "두 바다 사이의 케이블과 약속 없는 동반자"],
  ["Arabic", "ar", "الكابلات بين بحرين والشركاء"],
  ["Hebrew", "he", "כבלים בין שני ימים"],
  ["four hundred characters", "en", "Partners without a promise ".repeat(15).slice(0, 400)],
  ["four hundred characters and no space", "en", "a".repeat(400)],
  ["the typesetter's own language", "xx-not-a-language", '#panic("no") $x$ <label> #read("/etc/passwd")'],
])("a title may be of %s", (_name, language, title) => {
  const bare = letters(drawn({ title: "" }));
  const marks = title.replaceAll(/[\s\u064B-\u0652]/g, "").length;
  // Some letters join to one form; none may be missing for want of a font.
  expect(letters(drawn({ language, title })) - bare).toBeGreaterThan(marks * 0.8);
});

test("a text that runs from right to left begins at the right", () => {
  const others = { kind: "", byline: "", institution: "" };
  const leftOf = (title: string) =>
    Number(/class="typst-text" transform="matrix\(1 0 0 -1 ([\d.]+)/.exec(drawn({ ...others, title }))?.[1]);
  expect(leftOf("Yam")).toBe(0);
  expect(leftOf("ים")).toBeGreaterThan(800);
});
