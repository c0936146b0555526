import { expect, test } from "vitest";
import type { DiscussionCard } from "#lib/domain/discussions/types.ts";
import { chooseDiscussions, readFilter } from "./filter.ts";

const a = (title: string, day: number, rest: Partial<DiscussionCard> = {}): DiscussionCard => ({
  id: title,
  slug: title,
  title,
  rule: "not_for_attribution",
  state: "planned",
  startsAt: new Date(Date.UTC(2027, 0, day)),
  endsAt: new Date(Date.UTC(2027, 0, day, 2)),
  timeZone: "UTC",
  place: "",
  ...rest,
});
const discussions = [
  a("later", 20),
  a("postponed", 15, { state: "postponed" }),
  a("sooner", 10),
  a("agreed", 5, { state: "summary_agreed", rule: "on_the_record" }),
  a("cancelled", 3, { state: "cancelled" }),
];
const titles = (list: DiscussionCard[]) => list.map(({ title }) => title);

test("what is ahead stands apart, the soonest first and the postponed last", () => {
  const { ahead, past } = chooseDiscussions(discussions, {});
  expect(titles(ahead)).toEqual(["sooner", "later", "postponed"]);
  expect(titles(past)).toEqual(["agreed", "cancelled"]);
});

test("an address chooses by state and rule, and what it cannot mean chooses nothing", () => {
  const byRule = chooseDiscussions(discussions, readFilter({ rule: "on_the_record" }));
  expect([titles(byRule.ahead), titles(byRule.past)]).toEqual([[], ["agreed"]]);
  expect(titles(chooseDiscussions(discussions, readFilter({ state: "cancelled" })).past)).toEqual([
    "cancelled",
  ]);
  expect(readFilter({ state: "none", rule: ["on_the_record"] })).toEqual({});
});
