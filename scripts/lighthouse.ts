import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "#server/free-port.ts";
import { quietFlags, requireChromium } from "./chromium.ts";

/** What Lighthouse judges, each from 0 to 100. */
export type Category = "performance" | "accessibility" | "best-practices";

/** A page's points, and a line for everything that cost some. */
export type Judged = { points: Partial<Record<Category, number>>; faults: string[] };

/**
 * Asks Lighthouse about pages, as it asks about a phone, in a Chromium of its own: one after the other.
 * Throws: Error when it could not load a page.
 */
export async function judge(
  addresses: readonly string[],
  categories: readonly Category[],
): Promise<Judged[]> {
  const port = await freePort();
  const args = [...quietFlags, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: requireChromium(), args });
  try {
    const judged: Judged[] = [];
    for (const address of addresses) judged.push(await judgeOne(address, port, categories));
    return judged;
  } finally {
    await browser.close();
  }
}

async function judgeOne(address: string, port: number, categories: readonly Category[]): Promise<Judged> {
  const options = { port, logLevel: "silent" as const, onlyCategories: [...categories] };
  const result = await lighthouse(address, options);
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not load ${address}: ${result?.lhr.runtimeError?.message}`);
  const { lhr } = result;
  const counted = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs);
  const faults = counted.flatMap(({ id, weight }) => {
    const { score, displayValue = "" } = lhr.audits[id] ?? { score: null };
    return weight > 0 && score !== null && score < 1 ? [`${id}: ${score} ${displayValue}`.trim()] : [];
  });
  const points = categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]);
  return { points: Object.fromEntries(points), faults };
}
