import { expect, test } from "vitest";
import { RateLimit } from "./rate-limit.ts";

const network = "203.0.113.7";
const post = (url: string) => ({ method: "POST", url });
const get = (url: string) => ({ method: "GET", url });

/** How many of so many tries in one moment are let through. */
const letThrough = (
  limit: RateLimit,
  request: { method: string; url: string },
  tries: number,
  from = network,
) =>
  Array.from({ length: tries }, () => limit.take(from, request, 0)).filter((seconds) => seconds === 0).length;

test.each([
  [post("/sign-in"), 60],
  [post("/ja/sign-in/reset"), 60],
  [post("/invitations/some-token"), 60],
  [post("/pictures"), 60],
  [get("/search?q=deterrence"), 120],
  [get("/fr/publications?type=report&q=deterrence"), 120],
  [get("/oai?verb=ListRecords"), 120],
  [post("/workspace/group/papers"), 300],
])("%o is let through %i times at once", (request, times) => {
  expect(letThrough(new RateLimit(), request, times + 50)).toBe(times);
});

test("reading is not limited", () => {
  const limit = new RateLimit();
  for (const path of ["/", "/publications", "/publications?page=2", "/workspace/group", "/search"])
    expect(letThrough(limit, get(path), 1000)).toBe(1000);
});

test("what was used up comes back with time, and the answer says when", () => {
  const limit = new RateLimit();
  letThrough(limit, post("/sign-in"), 60);
  expect(limit.take(network, post("/sign-in"), 0)).toBe(1);
  expect(limit.take(network, post("/sign-in"), 999)).toBe(1);
  expect(limit.take(network, post("/sign-in"), 1_001)).toBe(0);
  expect(limit.take(network, post("/sign-in"), 1_002)).toBe(1);
});

test("one kind of request does not use up another, nor one network another's", () => {
  const limit = new RateLimit();
  letThrough(limit, post("/sign-in"), 100);
  expect(limit.take(network, post("/workspace/group"), 0)).toBe(0);
  expect(limit.take("203.0.113.8", post("/sign-in"), 0)).toBe(0);
});

test("all addresses of one network share what it may", () => {
  const limit = new RateLimit();
  expect(letThrough(limit, post("/sign-in"), 60, "2001:db8:1:2::3")).toBe(60);
  expect(limit.take("2001:db8:1:2::4", post("/sign-in"), 0)).toBe(1);
  expect(limit.take("2001:db8:1:3::4", post("/sign-in"), 0)).toBe(0);
});

test("this machine is not limited: a proxy that nobody named would shut everybody out", () => {
  for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1", ""])
    expect(letThrough(new RateLimit(), post("/sign-in"), 1000, own)).toBe(1000);
});
