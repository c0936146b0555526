import type { APIRequestContext } from "@playwright/test";
import { allows } from "#lib/base/rights.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import { discussions } from "#prisma/sample/discussions.ts";
import { findings } from "#prisma/sample/findings.ts";
import { expect, type Guest, test } from "./journey.ts";

const group = "asia-pacific-partners";
const workspace = `/workspace/${group}`;
const roles = ["moderator", "expert", "observer"] as const;
const strangers = ["outsider", "admin"];

/** Address → who finds it, from the tables themselves. */
const readers = new Map<string, readonly string[]>([
  ...findings
    .filter((finding) => finding.group === group)
    .map(({ number, state }): [string, string[]] => [
      `/findings/${number}`,
      roles.filter((role) => allows(findingRights, [role], state, "read")),
    ]),
  ...discussions
    .filter((discussion) => discussion.group === group)
    .map(({ slug, state }): [string, string[]] => [
      `/discussions/${slug}`,
      roles.filter((role) => allows(discussionRights, [role], state, "read")),
    ]),
  ["/findings/map", roles],
  ["/findings/matrix", roles],
  ["/findings/matrix/csv", ["moderator", "expert"]],
  ["/findings/standings?numbers=1", roles],
  ["/findings/standings?of=members&numbers=1", ["moderator", "expert"]],
  ["/findings/sense-checks", roles],
  ["/findings/sense-checks/1", roles],
]);

test("every role finds what the tables say, and nobody else finds anything", async ({ member, request }) => {
  for (const name of [...roles, ...strangers]) {
    const { context } = await member(name);
    for (const [path, who] of readers) {
      const response = await context.request.get(workspace + path);
      expect.soft(response.status(), `${name} at ${path}`).toBe(who.includes(name) ? 200 : 404);
    }
    const asking = await context.request.get(`${workspace}/findings/sense-checks/new`);
    const status = strangers.includes(name) ? 404 : name === "moderator" ? 200 : 403;
    expect.soft(asking.status(), `${name} asking`).toBe(status);
  }
  for (const path of readers.keys()) {
    const response = await request.get(workspace + path, { maxRedirects: 0 });
    expect.soft(response.headers().location ?? "", path).toContain("/sign-in?next=");
  }
});

test("a moderator's forms, sent by anybody else, change nothing", async ({ member, request }) => {
  const moderator = await member("moderator");
  const paths = ["/findings/7", "/findings/sense-checks/2", "/findings/sense-checks/new"];
  const forms: Form[] = [];
  for (const path of paths) forms.push(...(await formsAt(moderator, path)));
  expect(forms.length).toBeGreaterThanOrEqual(5);
  const before = await accountOf(moderator);
  const others = await Promise.all(["observer", ...strangers].map(async (name) => member(name)));
  const senders = [...others.map(({ context }) => context.request), request];
  for (const sender of senders)
    for (const form of forms)
      expect.soft(await send(sender, form), form.path).not.toMatch(/(is|are) recorded\./);
  expect(await accountOf(moderator)).toEqual(before);
  const position = forms.find(({ fields }) => "value" in fields && "version" in fields);
  expect(position && (await send(moderator.context.request, position))).toContain(
    "Your position is recorded.",
  );
  expect(await accountOf(moderator)).not.toEqual(before);
});

test("an answer to a sense-check is given once, without scripts, and is shown to nobody", async ({
  member,
}) => {
  const path = `${workspace}/findings/sense-checks/2`;
  const { page, look } = await member("expert", { javaScriptEnabled: false });
  await page.goto("/workspace");
  await page.getByRole("link", { name: "Answer the sense-check" }).click();
  await expect(page.getByText("If everybody who answers chooses the same")).toBeVisible();
  await page.getByRole("radio", { name: "Within a day" }).check();
  await page.getByRole("button", { name: "Give my answer" }).click();
  await expect(page.getByText("You have answered.")).toBeVisible();
  await look();
  await page.reload();
  await expect(page.getByRole("radio")).toHaveCount(0);
  const others = await member("moderator");
  await others.page.goto(path);
  await expect(others.page.getByText("not even how many have")).toBeVisible();
  await expect(others.page.getByRole("table")).toHaveCount(0);
});

type Form = { path: string; fields: Record<string, string> };

/** A form of each action on a page, filled in; comments are left out, which observers may post too. */
async function formsAt({ page }: Guest, path: string): Promise<Form[]> {
  await page.goto(workspace + path);
  const forms = await page
    .locator("main form:has(input[name^='$ACTION']):has(button[type=submit]):not(:has([name=body]))")
    .evaluateAll((elements) =>
      elements.map((element) => {
        const data = [...new FormData(element as HTMLFormElement)].map(([name, value]) => [
          name,
          String(value),
        ]);
        const radio = element.querySelector<HTMLInputElement>("input[type=radio]:not([disabled])");
        return Object.fromEntries([...data, ...(radio ? [[radio.name, radio.value]] : [])]);
      }),
    );
  const typed = {
    rationale: "Forged.",
    text: "",
    sourceTitle: "Forged.",
    question: "Is this forged?",
    options: "Yes\nNo",
  };
  const byAction = new Map(forms.map((fields) => [actionOf(fields), fields]));
  return [...byAction.values()].map((fields) => ({ path, fields: { ...typed, ...fields } }));
}

/** Which action a form is sent to, from what it sends along. */
function actionOf(fields: Record<string, string>): string {
  const sent = Object.entries(fields).filter(([name]) => name.startsWith("$ACTION"));
  return /"id":"(\w+)"/.exec(JSON.stringify(sent).replaceAll("\\", ""))?.[1] ?? JSON.stringify(sent);
}

async function send(sender: APIRequestContext, { path, fields }: Form): Promise<string> {
  const response = await sender.post(workspace + path, { multipart: fields, maxRedirects: 0 });
  return (await response.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
}

/** What the group has recorded of positions and calls, and which sense-checks there are. */
async function accountOf({ page }: Guest): Promise<string[]> {
  const told: string[] = [];
  for (const path of ["/activity?kind=positions", "/findings/sense-checks"]) {
    await page.goto(workspace + path);
    const lines = await page.locator("main").locator("ol > li, tbody").allTextContents();
    // The reader's own time is added by a script, a moment after the page is there.
    told.push(lines.join("\n").replaceAll(/ · [^()]*? your time/g, ""));
  }
  return told;
}
