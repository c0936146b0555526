import { expect, it } from "vitest";
import { RequestLimit } from "./limit-requests.ts";

const post = { method: "POST", url: "/workspace/partners" };
const search = { method: "GET", url: "/fr/search?q=deterrence" };

async function answered(
  limit: RequestLimit,
  request: typeof post,
  { times = 2_000, from = "192.0.2.7" } = {},
) {
  let count = 0;
  for (let time = 0; time < times; time += 1)
    if ((await limit.secondsToWait(request, from)) === null) count += 1;
  return count;
}

it("a network may change, send and search so often in a minute, each by itself", async () => {
  const limit = new RequestLimit();
  expect(await answered(limit, post)).toBe(1200);
  expect(await answered(limit, search)).toBe(600);
  expect(await answered(limit, { method: "POST", url: "/pictures?of=x" })).toBe(120);
});

it("whoever is refused is told how long to wait", async () => {
  const limit = new RequestLimit();
  await answered(limit, search);
  const seconds = await limit.secondsToWait(search, "192.0.2.7");
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

it("one network does not use up another's share, and its own addresses share one", async () => {
  const limit = new RequestLimit();
  expect(await answered(limit, search, { times: 600, from: "2001:db8:1:2::3" })).toBe(600);
  expect(await limit.secondsToWait(search, "2001:db8:1:2::4")).not.toBeNull();
  expect(await limit.secondsToWait(search, "2001:db8:1:3::3")).toBeNull();
});

it("pages that are only read are not counted, and neither is this machine", async () => {
  const limit = new RequestLimit();
  expect(await answered(limit, { method: "GET", url: "/publications" })).toBe(2_000);
  expect(await answered(limit, post, { from: "127.0.0.1" })).toBe(2_000);
});
