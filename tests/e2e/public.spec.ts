import type { APIRequestContext, APIResponse } from "@playwright/test";
import { judge } from "../../scripts/lighthouse.ts";
import { everyAddress, publicPages } from "./addresses.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { faultsIn } from "./valid-html.ts";

test("anybody can read every public page, on any screen, with scripts and without", async ({ guest }) => {
  test.setTimeout(300_000);
  const [scripted, plain] = [await guest(), await guest({ javaScriptEnabled: false })];
  await plain.page.setViewportSize({ width: 390, height: 900 });
  for (const path of publicPages) await test.step(path, () => expectReadable(path, { scripted, plain }));
});

test("another's checker finds no fault in the HTML of any page that nobody signed in for", async ({
  request,
}) => {
  const open = everyAddress.filter((path) => !/^\/(?:workspace|account|admin)\b/.test(path));
  let checked = 0;
  for (const path of new Set([...open, "/nothing-here"])) {
    const response = await request.get(path);
    const html = response.headers()["content-type"]?.startsWith("text/html") ? await response.text() : "";
    // What is behind a token and is not there is drawn by the framework's scripts alone.
    if (html === "" || html.includes('<html id="__next_error__"')) continue;
    expect.soft(await faultsIn(html), path).toEqual([]);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(100);
  expect(await faultsIn("<!DOCTYPE html><html><p><div></p></html>")).not.toEqual([]);
});

test("Lighthouse has nothing against a report's page", async ({ baseURL }) => {
  const address = `${baseURL}/publications/where-the-rails-end`;
  const [judged] = await judge([address], ["accessibility", "best-practices"]);
  expect(judged).toEqual({ points: { accessibility: 100, "best-practices": 100 }, faults: [] });
});

test("a group's former address leads to its present one", async ({ request }) => {
  for (const slug of ["nato-and-the-ap4", "indo-pacific-partners"]) {
    const response = await request.get(`/groups/${slug}`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toMatch(/\/groups\/asia-pacific-partners$/);
    const list = await request.get(`/publications?group=${slug}`, { maxRedirects: 0 });
    expect(list.status()).toBe(308);
    expect(list.headers().location).toMatch(/\/publications\?group=asia-pacific-partners$/);
  }
});

test("what is not public and what never was are the same 404", async ({ request }) => {
  const never = await bodyOfMissing(request, "/publications/never-was");
  const others = [
    "/publications/near-partners-at-a-distance",
    "/publications/one-theatre-or-two",
    "/publications/partners-without-a-promise/editions/3",
    "/publications/partners-without-a-promise/editions/99999999999999",
    "/publications/partners-without-a-promise/editions/0",
    "/publications/partners-without-a-promise/editions/one",
    "/groups/never-was",
    "/people/aurelia-bentivegna",
    "/people/never-was",
    "/events/never-was",
    "/topics/never-was",
    "/topics/%F0%9F%8C%8A",
    "/nothing/at/all",
  ];
  for (const path of others) {
    expect.soft((await bodyOfMissing(request, path)) === never, path).toBe(true);
  }
});

test("no filter or search, however absurd, breaks a page", async ({ request }) => {
  const addresses = [
    "/publications?type=poem&year=-5&page=999999&topic=../..&group=%00&author=%27",
    "/publications?page=0",
    "/publications?page=99999999999999999999",
    "/publications?page=1&page=2&type=report&type=analysis",
    "/publications?year=2026&year=2025",
    `/publications?q=${"deterrence ".repeat(455)}`,
    `/search?q=${"a".repeat(5_000)}`,
    "/search?q=%22unclosed -",
    "/search?q=%E6%97%A5%E6%9C%AC",
    "/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/search?q=%00",
    "/search?q=%ZZ",
    "/search?q=' OR 1=1 --",
    `/search?q=${"-".repeat(100)}sea`,
  ];
  for (const path of addresses) {
    const response = await request.get(path);
    expect.soft(response.status(), path.slice(0, 80)).toBe(200);
    expect.soft(await response.text()).not.toContain("<script>alert");
  }
  for (const path of ["/", "/theme.js", "/icon.svg", "/feed.xml"])
    for (const range of ["bytes=5-1", "bytes=99999999999-", "bytes=a-b", "x"]) {
      const response = await request.get(path, { headers: { range } });
      expect.soft(response.status(), `${range} of ${path}`).toBe(200);
    }
});

test("a page that did not change is not sent again", async ({ request }) => {
  const path = "/publications/partners-without-a-promise";
  const tag = (await request.get(path)).headers().etag ?? "";
  const again = await request.get(path, { headers: { "if-none-match": tag } });
  expect(again.status()).toBe(304);
});

test("feeds and the sitemap lead to pages that are there", async ({ request }) => {
  for (const path of ["/feed.xml", "/groups/asia-pacific-partners/feed.xml", "/sitemap.xml"]) {
    const xml = await (await request.get(path)).text();
    const links = [...xml.matchAll(/(?:<loc>|<link[^>]* href=")(http:\/\/localhost[^<"]*)/g)].map(
      ([, link]) => link,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of new Set(links)) {
      expect.soft((await request.get(link ?? "")).status(), link).toBe(200);
    }
  }
});

function expectStrictPolicy(headers: Awaited<ReturnType<APIResponse["headersArray"]>>) {
  const policies = headers.filter(({ name }) => name.toLowerCase() === "content-security-policy");
  expect(policies).toHaveLength(1);
  const scripts = policies[0]?.value.split(";").find((rule) => rule.trim().startsWith("script-src"));
  expect(scripts?.trim()).toBe("script-src 'self'");
}

async function headingsOf({ page }: Guest): Promise<string[]> {
  return page.getByRole("main").getByRole("heading").allTextContents();
}

async function bodyOfMissing(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect.soft(response.status(), path).toBe(404);
  return response.text();
}

async function expectReadable(path: string, { scripted, plain }: { scripted: Guest; plain: Guest }) {
  const response = await scripted.page.goto(path);
  expect(response?.status()).toBe(200);
  expectStrictPolicy(response?.headersArray() ? await response.headersArray() : []);
  const html = (await response?.text()) ?? "";
  expect(/\/_next\/static\/chunks\/[^"]*\.js|__next_f/.test(html), "scripts of the framework").toBe(false);
  expect(/<title>[^<]+<\/title>.*<\/head>/.test(html), "a title in the head").toBe(true);
  expect(html.includes("<template id="), "text that only a script would put in its place").toBe(false);
  await lookFromEverywhere(scripted.page);
  await plain.open(path);
  expect(await headingsOf(plain)).toEqual(await headingsOf(scripted));
}
