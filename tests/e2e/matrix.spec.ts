import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#server/build/project-root.ts";
import { startWithoutProxy } from "../entrances/bare-product.ts";
import { castNames } from "../entrances/stage/types.ts";
import { expect, test } from "./journey.ts";
import { runInProduct } from "./run-in-product.ts";

const script = new URL("../entrances/walk.ts", import.meta.url);

// Of people who are answered alike one goes, whom the build chooses: so `npm test` stays short, and what fails once fails again. In
// `npm run test:long` everybody goes everywhere.
const isLong = process.env.ROUNDS !== undefined;
const seed = readFileSync(join(projectRoot, ".next", "BUILD_ID"), "utf8");
const share = isLong ? [] : ["--seed", seed];

// Sockets never come by the proxy file, and what everybody gets is protected by nothing.
const withoutProxy = isLong ? ["--parts", "doors,actions"] : ["--parts", "doors", "--guarded"];
const strangers = isLong ? [] : ["--as", "visitor,outsider"];

type Walked = {
  cells: number;
  troubles: string[];
  leaks: string[];
  planted: number;
  heard: string[];
  went: string[];
};

/** Everything that answers, as everybody: see tests/entrances. */
async function walk(url: string, ...given: string[]): Promise<Walked> {
  const walked = (await runInProduct(script, url, ...given)) as Walked;
  console.log(`  matrix: ${walked.cells.toLocaleString("en")} cells, ${walked.planted} canaries, ${seed}`);
  return walked;
}

test("pages, routes, downloads, feeds, streams, actions and sockets answer everybody as the tables say, and say no word to whom it is not for", async ({
  baseURL,
}) => {
  test.setTimeout(1_200_000);
  const { cells, troubles, leaks, heard, went } = await walk(baseURL ?? "", ...share);
  expect(troubles).toEqual([]);
  expect(leaks).toEqual([]);
  expect(cells).toBeGreaterThan(isLong ? 3_500 : 1_000);
  expect(went.sort()).toEqual([...castNames].sort());
  // The words stand where somebody reads them, or that nobody else did would show nothing.
  expect(heard.length).toBeGreaterThan(isLong ? 30 : 10);
});

test("and so they do without the proxy file", async ({ baseURL }) => {
  test.setTimeout(1_200_000);
  const bare = await startWithoutProxy(process.env.E2E_DATA_DIR ?? "");
  try {
    const [usual, without] = await Promise.all([baseURL, bare.url].map((url) => fetch(`${url}/sign-in`)));
    expect(usual?.headers.get("content-security-policy")).toContain("nonce-");
    expect(without?.headers.get("content-security-policy") ?? "").not.toContain("nonce-");
    const { troubles, leaks } = await walk(bare.url, ...withoutProxy, ...strangers, ...share);
    expect(troubles).toEqual([]);
    expect(leaks).toEqual([]);
  } finally {
    await bare.stop();
  }
});
