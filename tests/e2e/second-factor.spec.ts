import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { expect, type Guest, test } from "./journey.ts";

const password = "sample-password";

test("somebody sets an authenticator up and signs in with it, without scripts", async ({ member, guest }) => {
  const { page, open, look } = await member("expert2", { javaScriptEnabled: false });
  await open("/account");
  await page.getByRole("link", { name: "Authenticator app, passkeys, recovery codes" }).click();
  const secret = await beginSetup(page);
  await look();
  await page.getByLabel("Code of the app").fill("00000");
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  await expect(page.getByText("That is not the code the app should show now")).toBeVisible();
  await finishSetup(page, secret, -1);
  await page.getByRole("button", { name: "Make ten codes" }).click();
  const codes = page.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [recoveryCode = ""] = await codes.allInnerTexts();
  await look();

  const door = await guest({ javaScriptEnabled: false });
  await proveFirst(door, "expert2");
  await door.look();
  await door.page.getByLabel("Code of your authenticator app").fill(codeOf(secret));
  await door.page.getByRole("button", { name: "Continue" }).click();
  await expect(door.page).toHaveURL(/\/workspace$/);

  const lost = await guest({ javaScriptEnabled: false });
  await proveFirst(lost, "expert2");
  await lost.page.getByText("I do not have my device").click();
  await lost.page.getByLabel("Recovery code").fill(recoveryCode.toUpperCase());
  await lost.page.getByRole("button", { name: "Use this code" }).click();
  await expect(lost.page).toHaveURL(/\/workspace$/);
});

test("a passkey is added, signs in alone, and is removed", async ({ member, guest }) => {
  const { page, context, open, look } = await member("observer");
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: device });
  await open("/account/security");
  await page.getByLabel("What to call it").fill("The test’s own key");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page).toHaveURL(/codes\?said=passkeyAdded/);
  await look();
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials).toHaveLength(1);

  const door = await guest();
  const theirs = await door.context.newCDPSession(door.page);
  await theirs.send("WebAuthn.enable");
  const kept = await theirs.send("WebAuthn.addVirtualAuthenticator", { options: device });
  const [credential] = credentials;
  if (credential) await theirs.send("WebAuthn.addCredential", { ...kept, credential });
  await door.open("/sign-in");
  await door.page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(door.page).toHaveURL(/\/workspace$/);

  await page.goto("/account/security");
  await expect(page.getByRole("rowheader", { name: "The test’s own key" })).toBeVisible();
  await page.getByText("Remove", { exact: true }).click();
  await page.getByRole("button", { name: "Remove the passkey “The test’s own key”" }).click();
  await expect(page.getByText("You have no passkey yet.")).toBeVisible();
  await door.open("/workspace");
  await expect(door.page).toHaveURL(/\/sign-in/);
});

test("a moderator’s plain sign-in ends when two factors are demanded, and the next sign-in makes one", async ({
  member,
}) => {
  const administrator = await member("admin");
  const moderator = await member("moderator");
  expect(await moderator.open("/workspace")).toBe(200);
  await administrator.open("/account/security");
  await finishSetup(administrator.page, await beginSetup(administrator.page), 0);
  await administrator.open("/admin/security");
  await administrator.page.getByText("Demand two factors", { exact: true }).first().click();
  await administrator.page.getByRole("button", { name: "Demand two factors" }).click();
  await expect(administrator.page.getByText("Two factors are demanded from now on.")).toBeVisible();
  await administrator.look();

  await moderator.open("/workspace");
  await expect(moderator.page).toHaveURL(/\/sign-in\?next=%2Fworkspace/);
  await proveFirst(moderator, "moderator", /\/sign-in\/enrol/);
  await moderator.look();
  await finishSetup(moderator.page, await beginSetup(moderator.page), 0);
  await moderator.page.getByRole("link", { name: "Later" }).click();
  await expect(moderator.page).toHaveURL(/\/workspace$/);
});

/** A device that asks who holds it, and is satisfied at once. */
const device = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

async function proveFirst({ page }: Guest, name: string, leadsTo = /\/sign-in\/second/): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  await page.getByLabel("Email").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(leadsTo);
}

/** @returns the key that the page shows */
async function beginSetup(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  return ((await page.locator("main code").textContent()) ?? "").replaceAll(" ", "");
}

async function finishSetup(page: Page, secret: string, steps: number): Promise<void> {
  await page.getByLabel("Code of the app").fill(codeOf(secret, steps));
  await page.getByRole("button", { name: "Ask for codes from now on" }).click();
  await expect(page).toHaveURL(/\/account\/security\/codes/);
}

function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: Date.now() + steps * 30_000 });
}
