import { describe, expect, it } from "vitest";
import { drawnContent } from "#tests/world/drawn-content.ts";
import { type DrawnContent, printDrawings } from "./print-drawings.ts";

const drawn = (changed: Partial<DrawnContent> = {}) =>
  printDrawings({ ...drawnContent, ...changed }, "https://example.org");
const titled = (title: RegExp, changed: Partial<DrawnContent> = {}) =>
  drawn(changed).find((drawing) => title.test(drawing.title));
const cells = (title: RegExp, changed?: Partial<DrawnContent>) =>
  titled(title, changed)?.table.rows.map((row) => row.map((lines) => lines.map(({ text }) => text)));

describe("the pictures of a report", () => {
  it("are the path, the positions, the perspectives and the days, each with a table that says the same", () => {
    const titles = drawn().map(({ title }) => title);
    expect(titles).toEqual([
      "The path to this report",
      "Positions on every finding",
      "Whose views are at the table",
      "From the first day to this edition",
    ]);
    for (const { svg, alt, table } of drawn()) {
      expect(svg).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(alt).not.toBe("");
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
      expect(table.widths).toHaveLength(table.head.length);
    }
  });

  it("hold no script, link, font or foreign file, whatever was typed", () => {
    const title = '<script>alert("x")</script><a href="https://example.org">';
    for (const { svg } of drawn({ title })) {
      expect(svg).not.toMatch(/<(?!\?xml|\/?(svg|g|path|rect|text|line|circle|defs|pattern)\b)/);
      expect(svg).not.toMatch(/<[^>]* (href|xlink:href|style|on\w+)=/);
    }
    expect(drawn({ title })[0]?.svg).toContain("&#x3C;script>");
  });

  it("hold nothing that no file can, and say their own words where the text's language has none of them", () => {
    const odd = { ...drawnContent.members[0], name: "Half \ud800 a\u0001 name", perspective: "\udfff" };
    const members = [...drawnContent.members, odd] as DrawnContent["members"];
    for (const { svg, table } of drawn({ members, language: "x-none" })) {
      expect(`${svg}${JSON.stringify(table)}`).not.toMatch(/\\ud[89a-f]|[\ud800-\udfff]|\\u0001/u);
      expect(table.head.join()).toMatch(/Finding|Perspective|When/);
    }
  });

  it("are left out where they would say nothing", () => {
    const [first] = drawnContent.findings;
    const bare = { findings: first ? [{ ...first, evidence: [] }] : [], process: null };
    expect(drawn({ ...bare, members: drawnContent.members.slice(1, 4) })).toEqual([]);
  });

  it("are words alone where they would be too high for a page", () => {
    const [first] = drawnContent.findings;
    const findings = Array.from({ length: 60 }, (_, index) => ({
      ...{ number: index + 1, statement: "One of many.", evidence: first?.evidence ?? [] },
      positions: { support: 1 },
    }));
    expect(titled(/path/, { findings })).toMatchObject({ svg: null });
    expect(titled(/Positions/, { findings })).toMatchObject({ svg: null });
    expect(cells(/Positions/, { findings })).toHaveLength(60);
  });
});

it("the path says of each finding what it rests on, with the address where it can be read", () => {
  expect(cells(/path/)).toEqual([
    [["1. Repairs take longer than the damage."], ["Paper: Repair ships", "Discussion: Industry <and> law"]],
    [["4. 修理の船が足りない。"], ["Paper: Repair ships"]],
    [["5. Nobody counts the outages."], ["Rests on outside sources or closed material alone."]],
  ]);
  const links = titled(/path/)?.table.rows[0]?.[1]?.map(({ href }) => href);
  expect(links).toEqual([
    "https://example.org/publications/repairs",
    "https://example.org/groups/two-seas#discussions",
  ]);
});

it("bars of two findings are as long as as many stand there, and findings without positions have none", () => {
  expect(cells(/Positions/)).toEqual([
    [["1. Repairs take longer than the damage."], ["Support 3 · Reservation 1"]],
    [["4. 修理の船が足りない。"], ["Accept 2 · Objection 1 · No answer 1"]],
  ]);
  const widths = [
    ...(titled(/Positions/)?.svg ?? "").matchAll(/fill="url\(#(\w+)\)"[^>]*y="(?!2")\d+" width="([\d.]+)"/g),
  ].map(([, kind, width]) => [kind, Number(width)]);
  const unit = Number(widths[1]?.[1]);
  expect(widths).toEqual([
    ["support", 3 * unit],
    ["reservation", unit],
    ["accept", 2 * unit],
    ["objection", unit],
    ["unanswered", unit],
  ]);
});

it("perspectives are told with their members and countries, the largest first and those without one last", () => {
  expect(cells(/Whose/)).toEqual([
    [["Japan"], ["Haruka Mori", "佐藤遥", "Ada Quist"], ["Japan (2)", "Norway (1)"]],
    [["Estonia"], ["Liina Kallaste (moderator)"], ["Estonia (1)"]],
    [["No perspective named"], ["Without View"], ["South Korea (1)"]],
  ]);
});

it("the days stand in their order, and of a month nothing but the month is told", () => {
  expect(cells(/first day/)?.map((row) => row.flat().join(" | "))).toEqual([
    "1 | 2 December 2024 | The group began its work",
    "2 | February 2025 | Discussion: Behind the door",
    "3 | 14 March 2025 | Discussion: Industry <and> law",
    "4 | 1 September 2025 to 15 September 2025 | Review round 1 of “Repair ships”",
    "5 | 20 January 2026 | Paper published: Repair ships",
    "6 | 1 June 2026 to 21 June 2026 | Review round 1 of this text",
    "7 | 1 October 2026 to 20 October 2026 | Sign-off of this text",
    "8 | 22 November 2026 | Edition 1 published",
  ]);
  expect(titled(/first day/)?.svg).toContain('stroke-dasharray="4 3"');
});
