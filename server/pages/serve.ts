import type { IncomingMessage, ServerResponse } from "node:http";
import { listenTo } from "#lib/infra/listen.ts";
import { isNothingThere } from "./nothing-there.ts";
import { PageStore } from "./page-store.ts";
import { publicAddress } from "./public-address.ts";
import { renderNotFound, renderPage } from "./render-page.ts";
import { sendPage } from "./send-page.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type PageServer = { handle: Handle; stop(): Promise<void> };

const forgetEveryMs = 3_600_000;

/**
 * Stands between the network and Next. Public pages are rendered once, rid of the framework's scripts, and kept as
 * compressed bytes until the database says that something public changed; everything else goes through untouched. What is not
 * found is one kept page, and most often known by a look-up.
 * In development nothing is kept and nothing taken away.
 * Throws: when the database cannot be reached.
 */
export async function createPageServer(options: {
  next: Handle;
  dev: boolean;
  databaseUrl: string;
}): Promise<PageServer> {
  const { next, dev, databaseUrl } = options;
  if (dev) return { handle: next, stop: async () => undefined };
  const store = new PageStore();
  const ear = await listenTo(databaseUrl, "public_changed", {
    onMessage: () => store.forget(),
    onDeaf: () => store.setHearing(false),
    onBack: () => store.setHearing(true),
  });
  // What is coming and what is past changes by the clock, which notifies nobody.
  const timer = setInterval(() => store.forget(), forgetEveryMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await ear.stop();
    },
    async handle(request, response) {
      const address = publicAddress(request);
      if (address === null) return next(request, response);
      const page = await store.read(address, async () => {
        const rendered = (await isNothing(address)) ? null : await renderPage(request, address, next);
        return rendered ?? store.readNotFound(() => renderNotFound(request, next));
      });
      sendPage(request, response, page);
    },
  };
}

/** Where nothing can be looked up, the page is tried, which fails in its own words. */
function isNothing(address: string): Promise<boolean> {
  return isNothingThere(address).catch(() => false);
}
