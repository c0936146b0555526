import type { Browser, CDPSession, Page } from "@playwright/test";

/** How one visit of a page went, from asking for it until the network was quiet. */
export type SlowVisit = {
  largestPaintMs: number;
  firstPaintMs: number;
  /** As the browser scores it; 0 when nothing moved. */
  layoutShift: number;
  /** What tasks of the page's thread took above 50 ms each. */
  blockedMs: number;
  /** What came over the network, with heads. */
  bytes: number;
  scriptBytes: number;
};

/** A phone of the middle in a weak place: what Lighthouse and the developer's tools call "slow 4G". */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const slowerProcessor = 4;

/** Visits a page for the first time, with a processor four times slower and slow 4G. */
export async function visitSlowly(browser: Browser, address: string): Promise<SlowVisit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const received = await slowDown(cdp);
  await page.addInitScript(watch);
  const response = await page.goto(address, { waitUntil: "networkidle", timeout: 120_000 });
  if (!response?.ok()) throw new Error(`${address} answered ${response?.status()}`);
  const seen = await readSeen(page);
  await context.close();
  return { ...seen, ...received };
}

async function slowDown(cdp: CDPSession): Promise<{ bytes: number; scriptBytes: number }> {
  const received = { bytes: 0, scriptBytes: 0 };
  const scripts = new Set<string>();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    received.bytes += encodedDataLength;
    if (scripts.has(requestId)) received.scriptBytes += encodedDataLength;
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", slow4g);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  return received;
}

type Seen = Omit<SlowVisit, "bytes" | "scriptBytes">;

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page, before anything of its own. */
function watch() {
  window.seen = { largestPaintMs: 0, firstPaintMs: 0, layoutShift: 0, blockedMs: 0 };
  const on = (
    type: string,
    note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  on("largest-contentful-paint", ({ startTime }) => {
    window.seen.largestPaintMs = startTime;
  });
  on("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") window.seen.firstPaintMs = startTime;
  });
  on("layout-shift", ({ value = 0 }) => {
    window.seen.layoutShift += value;
  });
  on("longtask", ({ duration }) => {
    window.seen.blockedMs += duration - 50;
  });
}

/** Observers are told of a paint a moment after it. */
function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.seen), 300)));
}
