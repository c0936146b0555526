import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";
import type { Bench } from "./bench.ts";
import { openPageAs, untilSaved, withBrowser } from "./browser.ts";
import { type Figure, single } from "./figures.ts";
import { withTrial } from "./trial.ts";

/** `target` is in kilobytes; `writes`: the editor is part of the page. */
type Kind = { name: string; path: string; account: string | null; target?: number; writes?: boolean };

const group = "/workspace/asia-pacific-partners";
const kinds: Kind[] = [
  { name: "home", path: "/", account: null, target: 130 },
  { name: "publications", path: "/publications", account: null, target: 130 },
  { name: "publication", path: "/publications/partners-without-a-promise", account: null, target: 130 },
  { name: "sign-in", path: "/sign-in", account: null },
  { name: "workspace", path: "/workspace", account: "expert" },
  { name: "group", path: group, account: "expert" },
  { name: "papers", path: `${group}/papers`, account: "expert" },
  { name: "finding", path: `${group}/findings/1`, account: "expert" },
  { name: "paper to read", path: `${group}/papers/one-theatre-or-two`, account: "expert" },
  {
    name: "paper to write",
    path: `${group}/papers/cables-between-two-seas`,
    account: "expert",
    writes: true,
  },
  { name: "report to write", path: `${group}/report`, account: "moderator", writes: true },
];

/** Words of ProseMirror's, Yjs's and the provider's code that survive every minifier; only the editor has them. */
const editorMarks = ["ProseMirror-", "Yjs was already imported", "authenticationFailed"];

/** The JavaScript that each kind of page fetches, compressed; and what of it is the editor's. */
export const benchBytes: Bench = () =>
  withTrial(({ url }) =>
    withBrowser(async (browser) => {
      const figures: Figure[] = [];
      for (const kind of kinds) figures.push(...(await measure(browser, url, kind)));
      return figures;
    }),
  );

async function measure(
  browser: Browser,
  url: string,
  { name, path, account, target, writes }: Kind,
): Promise<Figure[]> {
  const page = await openPageAs(browser, url, account);
  const scripts = listenForScripts(page);
  const response = await page.goto(path, { waitUntil: "networkidle" });
  if (!response?.ok()) throw new Error(`${path} answered ${response?.status()}`);
  if (writes) await untilSaved(page);
  await page.waitForLoadState("networkidle");
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  await page.context().close();
  return [
    single(compressedKilobytes(bodies), {
      what: `${name}: JavaScript`,
      unit: "kB",
      target: target ? `< ${target}` : "",
    }),
    single(compressedKilobytes(bodies.filter(isOfEditor)), {
      what: "· of it the editor's",
      unit: "kB",
      target: writes ? "" : "0",
    }),
  ];
}

function listenForScripts(page: Page): Response[] {
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script" && response.ok()) scripts.push(response);
  });
  return scripts;
}

const isOfEditor = (body: Buffer) => editorMarks.some((mark) => body.includes(mark));

/** As a server sends it that compresses while it sends; each file on its own. 1 kB is 1,000 bytes. */
const compressedKilobytes = (bodies: readonly Buffer[]): number =>
  bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
