import type { Bench } from "./bench.ts";
import { openPageAs, withBrowser } from "./browser.ts";
import { distribution, type Figure, percentile, single } from "./figures.ts";
import { type HardLoad, loadHard } from "./load-hard.ts";
import { publicationSize, publishLongText } from "./long-publication.ts";
import { requirePrograms, withNginx } from "./nginx.ts";
import { type SlowVisit, visitSlowly } from "./slow-visit.ts";
import { readStatic } from "./static-answer.ts";
import { withTrial } from "./trial.ts";

const connections = 16;
const rounds = 6;
const roundSeconds = 5;
const visits = 7;

/** The kept page of a long publication beside the very same bytes as a file of nginx: many who ask at once, and one who reads on a
 *  slow device. In turns, in one run. */
export const benchReading: Bench = (note) =>
  withTrial(async ({ url }) => {
    requirePrograms({ nginx: "nginx-light", wrk: "wrk" });
    const [path = ""] = await publishLongText(1);
    const paths = await pathsOf(url, path);
    const answers = await Promise.all(paths.map((each) => readStatic(url, each)));
    return withNginx(answers, async (nginxUrl) => {
      const both: Pair<string> = [url + path, nginxUrl + path];
      return [...(await underLoad(both, note)), ...(await onASlowDevice(both, note))];
    });
  });

/** Ours, and nginx's. */
type Pair<T> = [T, T];

/** The page and all that a browser fetches for it. */
async function pathsOf(url: string, path: string): Promise<string[]> {
  return withBrowser(async (browser) => {
    const page = await openPageAs(browser, url, null);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path, { waitUntil: "networkidle" });
    return [...new Set([path, ...asked])];
  });
}

async function underLoad(both: Pair<string>, note: (text: string) => void): Promise<Figure[]> {
  for (const address of both) await loadHard(address, connections, 3); // code is compiled, files are read
  const ours: HardLoad[] = [];
  const theirs: HardLoad[] = [];
  for (let round = 1; round <= rounds; round++) {
    note(`${connections} connections, ${roundSeconds} s each, round ${round} of ${rounds}`);
    ours.push(await loadHard(both[0], connections, roundSeconds));
    theirs.push(await loadHard(both[1], connections, roundSeconds));
  }
  const ratios = ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  const waits = ours.map(({ p99Ms }, round) => p99Ms / (theirs[round]?.p99Ms ?? Number.NaN));
  const size = `${publicationSize.words} words`;
  return [
    distribution(ours.map(perSecond), { what: `${size}, kept`, unit: "requests/s" }),
    distribution(theirs.map(perSecond), { what: `${size}, nginx`, unit: "requests/s" }),
    distribution(ratios, { what: "kept to nginx", unit: "×", target: "≥ 0.2" }),
    distribution(ours.map(p99), { what: "p99 of a round, kept", unit: "ms" }),
    distribution(theirs.map(p99), { what: "p99 of a round, nginx", unit: "ms" }),
    distribution(waits, { what: "p99, kept to nginx", unit: "×", target: "≤ 5" }),
  ];
}

const perSecond = (load: HardLoad) => load.perSecond;
const p99 = (load: HardLoad) => load.p99Ms;

async function onASlowDevice(both: Pair<string>, note: (text: string) => void): Promise<Figure[]> {
  const ours: SlowVisit[] = [];
  const theirs: SlowVisit[] = [];
  await withBrowser(async (browser) => {
    for (const address of both) await visitSlowly(browser, address); // the browser's own code is compiled
    for (let visit = 1; visit <= visits; visit++) {
      note(`slow device, slow network, visit ${visit} of ${visits}`);
      ours.push(await visitSlowly(browser, both[0]));
      theirs.push(await visitSlowly(browser, both[1]));
    }
  });
  const paints = { ours: ours.map(largest), theirs: theirs.map(largest) };
  const ratio = percentile(paints.ours, 0.5) / percentile(paints.theirs, 0.5);
  const [first] = ours;
  return [
    distribution(ours.map(firstPaint), { what: "first paint", unit: "ms" }),
    distribution(paints.ours, { what: "largest paint", unit: "ms" }),
    distribution(paints.theirs, { what: "largest paint, nginx", unit: "ms" }),
    single(ratio, { what: "largest paint, kept to nginx, of medians", unit: "×", target: "≤ 1.15" }),
    distribution(ours.map(shift), { what: "layout shift, times 1,000", unit: "×", target: "0" }),
    distribution(ours.map(blocked), { what: "thread blocked", unit: "ms", target: "< 100" }),
    single((first?.scriptBytes ?? 0) / 1000, { what: "scripts, with heads", unit: "kB", target: "< 110" }),
    single((first?.bytes ?? 0) / 1000, { what: "everything, with heads", unit: "kB" }),
  ];
}

const largest = (visit: SlowVisit) => visit.largestPaintMs;
const firstPaint = (visit: SlowVisit) => visit.firstPaintMs;
const shift = (visit: SlowVisit) => visit.layoutShift * 1000;
const blocked = (visit: SlowVisit) => visit.blockedMs;
