import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { look } from "./look.ts";
import { Products } from "./product/products.ts";
import { signInFile } from "./product/run-folder.ts";

/** Somebody at a browser of their own. */
export type Guest = {
  page: Page;
  context: BrowserContext;
  /** Opens an address and looks at what came. Answers with the status. */
  open(path: string): Promise<number>;
  /** Looks at the page as it stands: no accessibility violation, one main heading, nothing wider than the screen. */
  look(): Promise<void>;
  /** Messages the page is expected to complain with, for once. */
  expectTrouble(pattern: RegExp): void;
};

type Fixtures = {
  guest: (options?: BrowserContextOptions) => Promise<Guest>;
  /** Somebody with an account of the sample ("expert" for expert@example.org), signed in already. */
  member: (name: string, options?: BrowserContextOptions) => Promise<Guest>;
};

/** A file's journeys walk one after the other on a product of their own, which begins with the sample as it is loaded.
 *  They fail on what nobody may see: a console error, an exception in a page, a request to another host. */
export const test = base.extend<Fixtures, { products: Products }>({
  products: [
    async ({ playwright: _ }, use) => {
      const products = new Products();
      await use(products);
      await products.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ products }, use, { file }) => use(await products.of(file)),
  guest: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; trouble: string[] }[] = [];
    await use(async (options) => {
      const visit = await openGuest(browser, baseURL ?? "", options ?? {});
      opened.push(visit);
      return visit.guest;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ trouble }) => trouble)).toEqual([]);
  },
  member: async ({ guest }, use) => {
    await use(async (name, options) => {
      const visitor = await guest({ ...options, storageState: signInFile(name) });
      if (await isSignedIn(visitor)) return visitor;
      // A journey before this one ended every sign-in of the account.
      await visitor.context.close();
      const door = await guest();
      await signIn(door, `${name}@example.org`);
      const storageState = await door.context.storageState();
      await door.context.close();
      return guest({ ...options, storageState });
    });
  },
});

export { expect };

/** Signs in with one of the sample's addresses, or any other account. */
export async function signIn(
  { page, look }: Guest,
  email: string,
  password = "sample-password",
): Promise<void> {
  await page.goto("/sign-in");
  await look();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/workspace/);
  await look();
}

async function isSignedIn({ context }: Guest): Promise<boolean> {
  const session = await context.request.get("/api/auth/session");
  return (await session.json()) !== null;
}

async function openGuest(browser: Browser, baseURL: string, options: BrowserContextOptions) {
  const context = await browser.newContext({
    baseURL,
    timezoneId: "Pacific/Auckland",
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const allowed: RegExp[] = [];
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) trouble.push(text);
  };
  listen(context, baseURL, complain);
  const scripted = options.javaScriptEnabled !== false;
  const guest: Guest = {
    page,
    context,
    look: () => look(page, scripted),
    async open(path) {
      const response = await page.goto(path);
      await look(page, scripted);
      return response?.status() ?? 0;
    },
    expectTrouble: (pattern) => void allowed.push(pattern),
  };
  return { guest, context, trouble };
}

/** Hears what goes wrong in any page of the browser. */
function listen(context: BrowserContext, baseURL: string, complain: (text: string) => void) {
  context.on("console", (message) => {
    if (message.type() === "error") complain(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complain(`${error.page()?.url()}: ${error.error().message}`));
  context.on("request", (request) => {
    if (isElsewhere(request.url(), baseURL)) complain(`asked ${request.url()}`);
  });
}

function isElsewhere(url: string, baseURL: string): boolean {
  return !url.startsWith(baseURL) && !/^(data|blob|about):/.test(url);
}
