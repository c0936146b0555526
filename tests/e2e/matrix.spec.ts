import { startWithoutProxy } from "../entrances/bare-product.ts";
import { expect, test } from "./journey.ts";
import { runInProduct } from "./run-in-product.ts";

const script = new URL("../entrances/walk.ts", import.meta.url);

/** Sockets never come by the proxy file. All others of everybody go without it in `npm run test:long`. */
const withoutProxy = process.env.ROUNDS ? ["doors", "actions"] : ["doors", "as", "visitor", "outsider"];

type Walked = { cells: number; troubles: string[]; leaks: string[]; planted: number; heard: string[] };

/** Everything that answers, as everybody: see tests/entrances. */
async function walk(url: string, ...parts: string[]): Promise<Walked> {
  const walked = (await runInProduct(script, url, ...parts)) as Walked;
  console.log(`  matrix: ${walked.cells.toLocaleString("en")} cells, ${walked.planted} canaries`);
  return walked;
}

// They take minutes: `npm run test:long` walks; that every way in has a row is asked at every `npm run check`.
test.skip(!process.env.ROUNDS);

test("pages, routes, downloads, feeds, streams, actions and sockets answer everybody as the tables say, and say no word to whom it is not for", async ({
  baseURL,
}) => {
  test.setTimeout(1_200_000);
  const { cells, troubles, leaks, heard } = await walk(baseURL ?? "");
  expect(troubles).toEqual([]);
  expect(leaks).toEqual([]);
  expect(cells).toBeGreaterThan(3_500);
  // The words stand where somebody reads them, or that nobody else did would show nothing.
  expect(heard.length).toBeGreaterThan(30);
});

test("and so they do without the proxy file", async ({ baseURL }) => {
  test.setTimeout(1_200_000);
  const bare = await startWithoutProxy(process.env.E2E_DATA_DIR ?? "");
  try {
    const [usual, without] = await Promise.all([baseURL, bare.url].map((url) => fetch(`${url}/sign-in`)));
    expect(usual?.headers.get("content-security-policy")).toContain("nonce-");
    expect(without?.headers.get("content-security-policy") ?? "").not.toContain("nonce-");
    const { troubles, leaks } = await walk(bare.url, ...withoutProxy);
    expect(troubles).toEqual([]);
    expect(leaks).toEqual([]);
  } finally {
    await bare.stop();
  }
});
