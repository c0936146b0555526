import type { IncomingMessage, ServerResponse } from "node:http";
import { addressIn } from "#lib/base/language-address.ts";
import type { Language } from "#lib/base/languages.ts";
import { listenTo } from "#lib/infra/listen.ts";
import type { KeptPage } from "./kept-page.ts";
import { isNothingThere } from "./nothing-there.ts";
import { needsNoData, Outage, sendOutage } from "./outage.ts";
import { PageStore } from "./page-store.ts";
import { publicAddress } from "./public-address.ts";
import { renderNotFound, renderPage } from "./render-page.ts";
import { sendPage } from "./send-page.ts";
import { languageOf, takeLanguage } from "./take-language.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type PageServer = { handle: Handle; counts: PageStore["counts"]; stop(): Promise<void> };

const forgetEveryMs = 3_600_000;

/**
 * Stands between the network and Next. Public pages are rendered once, rid of the framework's scripts, and kept as
 * compressed bytes until the database says that something public changed; everything else goes through untouched. What is not
 * found is one kept page, and most often known by a look-up.
 * While the database is away every page says so.
 * In development nothing is kept and nothing taken away, and links of a page in another language lead to the first one.
 * Throws: when the database cannot be reached.
 */
export async function createPageServer(options: {
  next: Handle;
  dev: boolean;
  databaseUrl: string;
}): Promise<PageServer> {
  const { next, dev, databaseUrl } = options;
  const store = new PageStore();
  const counts = () => store.counts();
  if (dev) return { handle: (...asked) => enter(...asked, next), counts, stop: async () => undefined };
  const outage = new Outage();
  const ear = await listenTo(databaseUrl, "public_changed", {
    onMessage: () => store.forget(),
    onDeaf() {
      outage.begin();
      store.setHearing(false);
    },
    onBack() {
      outage.end();
      store.setHearing(true);
    },
  });
  // What is coming and what is past changes by the clock, which notifies nobody.
  const timer = setInterval(() => store.forget(), forgetEveryMs).unref();
  return {
    counts,
    async stop() {
      clearInterval(timer);
      await ear.stop();
    },
    handle: async (...asked) => {
      if (outage.lasts() && !needsNoData(asked[0])) return sendOutage(...asked);
      return enter(...asked, async (request, response) => {
        const address = publicAddress(request);
        if (address === null) return next(inWhole(request), response);
        sendPage(request, response, await obtain(store, { address, request, next }));
      });
    },
  };
}

/** Goes on to the page's own address, with the language it is asked for in beside it. */
async function enter(request: IncomingMessage, response: ServerResponse, goOn: Handle): Promise<void> {
  const moved = takeLanguage(request);
  if (moved === null) return goOn(request, response);
  response.writeHead(308, { location: moved }).end();
}

/** Next answers 500 where a part of a file is asked for that is not there; whoever is asked for a part may give the whole. */
function inWhole(request: IncomingMessage): IncomingMessage {
  delete request.headers.range;
  return request;
}

type Wanted = { address: string; request: IncomingMessage; next: Handle };

function obtain(store: PageStore, { address, request, next }: Wanted): Promise<KeptPage> {
  const language = languageOf(request);
  return store.read(addressIn(language, address), async () => {
    const rendered = (await isNothing(address, language)) ? null : await renderPage(request, address, next);
    return rendered ?? store.readNotFound(language, () => renderNotFound(request, next));
  });
}

/** Where nothing can be looked up, the page is tried, which fails in its own words. */
function isNothing(address: string, language: Language): Promise<boolean> {
  return isNothingThere(address, language).catch(() => false);
}
