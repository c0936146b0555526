import type { Page } from "@playwright/test";
import { formWith, hiddenFields, letThrough } from "./forms.ts";
import { expect, type Guest, test } from "./journey.ts";

const workspace = "/workspace/asia-pacific-partners";
const openFinding = `${workspace}/findings/7`;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a wrong password is refused and the address stays, ${how}`, async ({ guest }) => {
    const { page, look } = await guest({ javaScriptEnabled });
    await page.goto("/sign-in");
    for (const email of ["expert@example.org", "nobody-has-this@example.org"]) {
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByText("That address and password do not belong together.")).toBeVisible();
      await expect(page.getByLabel("Email")).toHaveValue(email);
      await expect(page.getByLabel("Password")).toHaveValue("");
    }
    await look();
  });

  test(`a reservation without words is refused and the choice stays, ${how}`, async ({ member }) => {
    const { page, look } = await member("expert", { javaScriptEnabled });
    await page.goto(openFinding);
    await page.getByRole("radio", { name: "Reservation" }).check();
    await page.getByLabel(/in your own words/).fill("   ");
    await page.getByRole("button", { name: "Record position" }).click();
    await expect(page.getByText("Say it in your own words")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Reservation" })).toBeChecked();
    await look();
  });

  test(`missing fields are named and what was typed stays, ${how}`, async ({ member }) => {
    const { page, look } = await member("admin", { javaScriptEnabled });
    await page.goto("/admin");
    const form = formWith(page, "Open the group");
    await letThrough(form);
    await form.getByLabel("Name", { exact: true }).fill("A group that is never opened");
    await form.getByLabel(/^Summary/).fill("Words that must not be lost.");
    await form.getByLabel("First moderator’s email").fill("not an address");
    await form.getByRole("button", { name: "Open the group" }).click();
    await expect(page.getByText("nothing you typed is lost")).toBeVisible();
    await expect(form.getByLabel("First moderator’s email")).toHaveAccessibleDescription(
      /not a mail address/,
    );
    await expect(form.getByLabel("Short name")).toHaveAttribute("aria-invalid", "true");
    await expect(form.getByLabel("Name", { exact: true })).toHaveValue("A group that is never opened");
    await expect(form.getByLabel(/^Summary/)).toHaveValue("Words that must not be lost.");
    await look();
    await page.reload();
    await expect(page.getByRole("table").getByText("A group that is never opened")).toHaveCount(0);
  });

  test(`a comment too long is refused and stays to be cut, ${how}`, async ({ member }) => {
    const { page } = await member("expert", { javaScriptEnabled });
    await page.goto(openFinding);
    const form = formWith(page, "Post comment");
    const long = "Too long a thought. ".repeat(501).trim();
    await letThrough(form);
    await form.getByRole("textbox", { name: "Add a comment" }).fill(long);
    await form.getByRole("button", { name: "Post comment" }).click();
    await expect(
      page.getByText("at most 10000 characters").or(page.getByText("at most 10,000 characters")).first(),
    ).toBeVisible();
    await expect(form.getByRole("textbox", { name: "Add a comment" })).toHaveValue(long);
  });
}

test("forms sent by hand with missing, foreign or huge values are refused in words", async ({ member }) => {
  const { page, context } = await member("expert2");
  for (const path of [openFinding, `${workspace}/findings/new`]) {
    await page.goto(path);
    const isTyped = await whereOneTypes(page);
    for (const [place, fields] of (await hiddenFields(page)).entries()) {
      const huge = { ...fields, ...everythingTyped("x".repeat(20_000)) };
      const foreign = { ...everythingTyped("A plain sentence."), ...withForeignIds(fields) };
      // A form of one button sends nothing that could be huge: as it stands it would be granted.
      for (const multipart of [withoutIds(fields), foreign, ...(isTyped[place] ? [huge] : [])]) {
        const response = await context.request.post(path, { multipart });
        expect.soft(response.status(), path).toBe(200);
        const html = (await response.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "");
        const refused = /nothing you typed is lost|This is not here/.test(html);
        expect.soft(refused, `${path} refuses ${JSON.stringify(multipart).slice(0, 300)}`).toBe(true);
      }
    }
  }
});

test("what is no form gets a refusal", async ({ request, member }) => {
  const { context } = await member("expert");
  const posts: { type: string; data: string; action?: string; status: number }[] = [
    { type: "application/x-www-form-urlencoded", data: "x".repeat(3_000_000), status: 413 },
    { type: "multipart/form-data; boundary=x", data: "x".repeat(1_000_001), status: 413 },
    { type: "text/plain;charset=UTF-8", data: "[]", action: "0".repeat(42), status: 409 },
  ];
  for (const from of [request, context.request]) {
    for (const { type, data, action, status } of posts) {
      const headers = { "content-type": type, ...(action && { "next-action": action }) };
      const response = await from.post(openFinding, { data, headers, maxRedirects: 0 });
      expect.soft(response.status(), type).toBe(status);
    }
  }
});

test("another site cannot press a button here", async ({ member }) => {
  const { page, context } = await member("expert");
  await page.goto(openFinding);
  const [fields] = await hiddenFields(page);
  for (const origin of ["https://elsewhere.example", "null"]) {
    const response = await context.request.post(openFinding, {
      multipart: fields ?? {},
      headers: { origin },
    });
    expect(response.status()).toBe(403);
  }
});

test("a button pressed twice in one browser is pressed once", async ({ member }) => {
  const { page } = await member("expert");
  const body = `Said once, at ${Date.now()}.`;
  await page.goto(openFinding);
  await page.getByRole("textbox", { name: "Add a comment" }).fill(body);
  await page.getByRole("button", { name: "Post comment" }).dblclick();
  await expect(page.getByText("Your comment is posted.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("article").filter({ hasText: body })).toHaveCount(1);
});

test("of two people at one button one is served, and the other is told", async ({ member }) => {
  const [one, two] = [await member("moderator"), await member("moderator")];
  await one.page.goto(`${workspace}/findings/new`);
  await one.page
    .getByLabel("Statement")
    .fill(`Two people cannot circulate one finding, said at ${Date.now()}.`);
  await one.page.getByRole("button", { name: "Propose", exact: true }).click();
  await one.page.waitForURL(/\/findings\/\d+$/);
  await two.page.goto(one.page.url());
  await Promise.all(
    [one, two].map(({ page }) => page.getByRole("button", { name: "Circulate to the group" }).click()),
  );
  const answers = await Promise.all([one, two].map(answerOf));
  expect(answers.sort()).toEqual(["circulated", "too late"]);
});

async function answerOf({ page }: Guest): Promise<string> {
  const done = page.getByText("The finding is circulated to the group.");
  const late = page.getByText("Somebody was faster");
  await expect(done.or(late)).toBeVisible();
  return (await done.isVisible()) ? "circulated" : "too late";
}

/** Of the forms in order: whether one types something into them. */
function whereOneTypes(page: Page): Promise<boolean[]> {
  return page
    .locator("main form:has(input[name^='$ACTION'])")
    .evaluateAll((forms) => forms.map((form) => form.querySelector("textarea, input[type=text]") !== null));
}

/** A value for everything that could be typed on the pages that are tried. */
function everythingTyped(text: string): Record<string, string> {
  const names = ["text", "body", "statement", "reasons", "theme", "sourceTitle", "note"];
  return { ...Object.fromEntries(names.map((name) => [name, text])), value: "support", stance: "supports" };
}

function withForeignIds(fields: Record<string, string>): Record<string, string> {
  const nobody = "00000000-0000-7000-8000-000000000000";
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name.endsWith("Id") ? nobody : value]),
  );
}

function withoutIds(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("$ACTION")));
}
