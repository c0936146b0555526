import { administratorPages, moderatorPages } from "./addresses.ts";
import { editorIn, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { faultsIn } from "./valid-html.ts";

const workspace = "/workspace/asia-pacific-partners";
const paper = `${workspace}/papers/cables-between-two-seas`;
/** Where an expert or an observer meets something else than the moderator. */
const differing = [
  "/workspace",
  workspace,
  `${workspace}/papers`,
  `${workspace}/papers/partners-without-a-promise`,
  `${workspace}/discussions/what-partnership-is-for`,
  `${workspace}/findings`,
  `${workspace}/findings/3`,
  `${workspace}/findings/7`,
  `${workspace}/report`,
  `${workspace}/members`,
];

const rooms = {
  moderator: moderatorPages,
  expert: [...differing, paper],
  observer: differing,
};

for (const [role, pages] of Object.entries(rooms)) {
  test(`a member can work in every room, on any screen: ${role}`, async ({ member }) => {
    test.setTimeout(300_000);
    const visitor = await member(role);
    for (const path of pages) await test.step(path, () => visit(visitor, path, 200));
  });
}

test("a member is told plainly what is for others", async ({ member }) => {
  const [expert, observer] = [await member("expert"), await member("observer")];
  for (const { expectTrouble } of [expert, observer]) expectTrouble(/status of 40[34]/);
  await visit(expert, `${workspace}/settings`, 403);
  await visit(expert, `${workspace}/report/publish`, 403);
  await visit(observer, `${workspace}/settings`, 403);
  await visit(observer, `${workspace}/activity`, 403);
  await visit(observer, `${workspace}/report/publish`, 404);
});

test("the administrator's pages are in order, and are nothing to anybody else", async ({ member }) => {
  const administrator = await member("admin");
  for (const path of administratorPages) await test.step(path, () => visit(administrator, path, 200));
  const moderator = await member("moderator");
  moderator.expectTrouble(/status of 404/);
  await visit(moderator, "/admin", 404);
});

test("the first key leads to the content, and every stop of the keyboard can be seen", async ({ member }) => {
  const { page } = await member("expert");
  await page.goto(workspace);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeInViewport();
  const stops = 20;
  for (let stop = 0; stop < stops; stop += 1) {
    expect(await focusedElement(page), `stop ${stop}`).toMatchObject({ outlined: true, inView: true });
    await page.keyboard.press("Tab");
  }
  await page.goto(workspace);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the editor's code is fetched where somebody writes, and nowhere else", async ({ guest, member }) => {
  const elsewhere = ["/workspace", `${workspace}/papers`, `${workspace}/findings/3`, `${workspace}/members`];
  for (const path of elsewhere)
    expect(await scriptsWithEditor(await member("expert"), path), path).toEqual([]);
  for (const path of ["/", "/publications/second-contracts"]) {
    expect(await scriptsWithEditor(await guest(), path), path).toEqual([]);
  }
  const writer = await member("expert");
  expect(await scriptsWithEditor(writer, paper)).not.toEqual([]);
  await expect(editorIn(writer.page)).toBeVisible();
  await untilSaved(writer.page);
});

async function visit({ page }: Guest, path: string, status: number) {
  const response = await page.goto(path);
  expect(response?.status()).toBe(status);
  // A refusal is drawn by the framework's scripts alone.
  const html = status === 200 ? ((await response?.text()) ?? "") : null;
  if (html !== null) expect.soft(await faultsIn(html), path).toEqual([]);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Skip to main content" })).toHaveCount(1);
  await lookFromEverywhere(page);
}

/** Whether what has the focus shows it, and stands on the screen. */
async function focusedElement(page: Guest["page"]) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const outlined = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    return {
      outlined,
      inView: bottom > 0 && top < window.innerHeight,
      what: element.outerHTML.slice(0, 120),
    };
  });
}

/** The scripts among those a page asks for that hold the editor. */
async function scriptsWithEditor({ page }: Guest, path: string): Promise<string[]> {
  const found: string[] = [];
  const reading: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const read = async () => {
      if (/ProseMirror-focused/.test(await response.text())) found.push(response.url());
    };
    reading.push(read());
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await Promise.all(reading);
  return found;
}
