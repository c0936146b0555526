import { describe, expect, test } from "vitest";
import { searchSources, sourceOrders } from "./search-sources.ts";

const listed = (title: string, id: string, label: string) => ({
  id,
  csl: { title },
  label,
  changedAt: new Date(0),
});

describe("a search", () => {
  const sources = [
    listed("Zones", "1", "Müller, J.. Zones. 2023"),
    listed("Cables", "2", "Østergaard, S.. Cables. 2024"),
    listed("海底ケーブル", "3", "佐藤, 千鶴. 海底ケーブル. 2021"),
  ];
  const found = (q: string) => searchSources(sources, { q, order: "author" }).map(({ id }) => id);

  test.each([
    ["muller", ["1"]],
    ["2024 CABLES", ["2"]],
    ["ostergaard", ["2"]],
    ["海底ケーブル", ["3"]],
    ["ｚｏｎｅｓ", ["1"]],
    ["nothing", []],
    ["", ["1", "2", "3"]],
  ])("for %j finds what is meant", (q, ids) => {
    expect(found(q)).toEqual(ids);
  });

  test.each(sourceOrders)("ordered by %s leaves nothing out, and is the same every time", (order) => {
    const once = searchSources(sources, { q: "", order });
    expect(searchSources(sources.toReversed(), { q: "", order })).toEqual(once);
    expect(once).toHaveLength(3);
  });
});
