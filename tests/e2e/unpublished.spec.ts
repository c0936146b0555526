import type { APIRequestContext, Page } from "@playwright/test";
import { everyAddress, moderatorPages } from "./addresses.ts";
import { inPool } from "./embargo/answers.ts";
import { hiddenFields } from "./forms.ts";
import { expect, test } from "./journey.ts";
import { closedNames, comingTitles, plain, unpublishedTerms, unpublishedWords } from "./unpublished-words.ts";

const groupPage = "/groups/asia-pacific-partners";

test("the words that are looked for stand where a member reads them", async ({ member }) => {
  const { context } = await member("moderator");
  const pages: string[] = [];
  await inPool(moderatorPages, 4, async (path) => void pages.push(await read(context.request, path)));
  const seen = pages.join(" ");
  const found = unpublishedWords.filter((words) => seen.includes(words));
  expect(unpublishedWords.length).toBeGreaterThan(100);
  expect(found.length).toBeGreaterThan(40);
  expect(closedNames.filter((name) => seen.includes(name))).toContain("Bentivegna");
});

const ways: Record<string, Record<string, string>> = {
  "as a page": {},
  "as the framework's data": { RSC: "1" },
  "as a prefetch": { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  "with forged headers": {
    "X-Forwarded-Host": "localhost",
    "X-Forwarded-For": "127.0.0.1",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-colloquy-draw": "1",
    Cookie: "authjs.session-token=00000000-0000-0000-0000-000000000000",
  },
};

for (const [way, headers] of Object.entries(ways)) {
  test(`nobody reads anything unpublished, asking ${way}`, async ({ request }) => {
    test.setTimeout(300_000);
    for (const path of new Set(everyAddress)) {
      const text = await read(request, path, headers);
      expect.soft(leaksIn(text, path), path).toEqual([]);
    }
  });
}

test("no search finds what stands in unpublished texts alone", async ({ request }) => {
  expect(unpublishedTerms.length).toBeGreaterThan(15);
  for (const term of [...unpublishedTerms, ...closedNames]) {
    const query = `?q=${encodeURIComponent(term)}`;
    const [search, list] = [
      await read(request, `/search${query}`),
      await read(request, `/publications${query}`),
    ];
    expect.soft(search.includes("Nothing was found"), term).toBe(true);
    expect.soft(list.includes("No publication fits"), term).toBe(true);
  }
});

test("nobody presses a member's button", async ({ request, member }) => {
  test.setTimeout(300_000);
  const moderator = await member("moderator", { javaScriptEnabled: false });
  const intruder = "Seized by nobody at all";
  const typed = { title: intruder, body: intruder, name: intruder, statement: intruder, reason: intruder };
  let pressed = 0;
  for (const path of moderatorPages) {
    await moderator.page.goto(path);
    for (const [action, fields] of await actionsOn(moderator.page)) {
      const multipart = { ...typed, ...fields };
      const ways: Record<string, string>[] = [{}, { "next-action": action }];
      for (const headers of ways) {
        const response = await request.post(path, { multipart, headers, maxRedirects: 0 });
        expect.soft(response.status(), path).not.toBe(200);
        expect.soft(leaksIn(plain(await response.text()), path)).toEqual([]);
        pressed += 1;
      }
    }
  }
  expect(pressed).toBeGreaterThan(100);
  for (const path of moderatorPages) {
    expect.soft((await read(moderator.context.request, path)).includes(intruder), path).toBe(false);
  }
});

/** Every action of a page by its id, with what one of its forms sends: nobody is refused before it is asked about what. */
async function actionsOn(page: Page): Promise<Map<string, Record<string, string>>> {
  const forms = await hiddenFields(page);
  return new Map(forms.map((fields) => [actionIn(fields), fields]));
}

function actionIn(fields: Record<string, string>): string {
  const sent = Object.entries(fields).flat().join(" ");
  return sent.match(/(?:"id":"|\$ACTION_ID_)([0-9a-f]{40,})/)?.[1] ?? "";
}

function leaksIn(text: string, path: string): string[] {
  const titles = path.replace(/^\/(fr|ja|ko)(?=\/)/, "") === groupPage ? [] : comingTitles;
  return [...unpublishedWords, ...closedNames, ...titles].filter((words) => text.includes(words));
}

async function read(
  request: APIRequestContext,
  path: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return plain(await (await request.get(path, { headers })).text());
}
