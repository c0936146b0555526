import { expect, test } from "./journey.ts";
import { runInProduct } from "./run-in-product.ts";

/** So many cases for each field by itself, beside one of every kind together with others. */
const each = process.env.ROUNDS ? 40 : 0;

type Outcome = { requests: number; marked: number; mails: number; slowestMs: number; troubles: string[] };

test("whatever is typed, sent or asked for: nothing breaks, hangs, runs, leaves the server or is mailed to two", async ({
  baseURL,
}) => {
  test.setTimeout(process.env.ROUNDS ? 7_200_000 : 600_000);
  const script = new URL("../bad-input/run.ts", import.meta.url);
  const { troubles, requests, marked, slowestMs } = (await runInProduct(
    script,
    baseURL ?? "",
    String(each),
  )) as Outcome;
  console.log(`  bad input: ${requests.toLocaleString("en")} requests, the slowest ${slowestMs} ms`);
  expect(troubles).toEqual([]);
  expect(requests).toBeGreaterThan(1_000);
  // Some of what would run was stored, or its being harmless shows nothing.
  expect(marked).toBeGreaterThan(0);
});
