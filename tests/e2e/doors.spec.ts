import { type IdentityService, startIdentityService } from "#tests/world/identity-service.ts";
import { expect, type Guest, test as journey, signIn } from "./journey.ts";
import { readMailTo } from "./outbox.ts";
import type { Products } from "./product/products.ts";

// Every door works without scripts; what is tried here, nobody's browser runs any.
const javaScriptEnabled = false;
const newPassword = "kelp barge lantern";

// The product is told of the service when it starts, so that is there first; these journeys have a worker for themselves.
const test = journey.extend<object, { service: IdentityService; products: Products }>({
  service: [
    async ({ playwright: _ }, use) => {
      const service = await startIdentityService();
      const { issuer, clientId, clientSecret, name } = service.oidc;
      process.env.OIDC_ISSUER = issuer;
      process.env.OIDC_CLIENT_ID = clientId;
      process.env.OIDC_CLIENT_SECRET = clientSecret;
      process.env.OIDC_NAME = name;
      await use(service);
      await service.stop();
    },
    { scope: "worker" },
  ],
  products: [async ({ service: _, products }, use) => use(products), { scope: "worker" }],
});

/** The path of the page that a mail leads to. */
async function pathMailed(email: string, subject: string): Promise<string> {
  const link = (await readMailTo(email, subject)).match(/https?:\/\/\S+/)?.[0] ?? "";
  return new URL(link).pathname;
}

async function askFor(
  visitor: Guest,
  page: "/sign-in/link" | "/sign-in/reset",
  email: string,
): Promise<void> {
  await visitor.open(page);
  await visitor.page.getByLabel("Email").fill(email);
  await visitor.page.getByRole("button", { name: "Send me a link" }).click();
  await expect(visitor.page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await visitor.look();
}

test("a link by mail signs its owner in, once", async ({ guest }) => {
  const visitor = await guest({ javaScriptEnabled });
  await askFor(visitor, "/sign-in/link", "expert2@example.org");
  const path = await pathMailed("expert2@example.org", "Your link to sign in");
  // A scanner of mail opens it first.
  const scanner = await guest({ javaScriptEnabled });
  await scanner.open(path);
  await visitor.open(path);
  await visitor.page.getByRole("button", { name: "Sign in as expert2@example.org" }).click();
  await visitor.page.waitForURL(/\/workspace/);
  await scanner.open(path);
  await expect(scanner.page.getByRole("heading", { name: "This link is closed" })).toBeVisible();
});

test("whoever forgot their password chooses another, and is out everywhere else", async ({ guest }) => {
  const elsewhere = await guest();
  await signIn(elsewhere, "observer@example.org");
  const visitor = await guest({ javaScriptEnabled });
  await askFor(visitor, "/sign-in/reset", "observer@example.org");
  await visitor.open(await pathMailed("observer@example.org", "Choose a new password"));
  const send = async (password: string) => {
    await visitor.page.getByLabel("New password").fill(password);
    await visitor.page.getByRole("button", { name: "Use this password" }).click();
  };
  await send("observer@example.org");
  await expect(visitor.page.getByText("This password is too easily guessed")).toBeVisible();
  await visitor.look();
  await send(newPassword);
  await visitor.page.waitForURL(/\/workspace/);
  const session = await elsewhere.context.request.get("/api/auth/session");
  expect(await session.json()).toBeNull();
  await signIn(await guest(), "observer@example.org", newPassword);
});

test("an address changes when both mailboxes have confirmed, and the password with it", async ({ guest }) => {
  const owner = await guest({ javaScriptEnabled });
  await signIn(owner, "outsider@example.org");
  await owner.open("/account/address");
  await owner.page.getByLabel("New address").fill("elsewhere@example.org");
  await owner.page.getByRole("button", { name: "Ask both mailboxes" }).click();
  await expect(owner.page.getByText("has not confirmed yet")).toHaveCount(2);
  await owner.look();
  const mailboxes = await guest({ javaScriptEnabled });
  for (const [email, subject, outcome] of [
    ["outsider@example.org", "Your address is to change", "This mailbox has confirmed"],
    ["elsewhere@example.org", "Confirm your new address", "Your address is changed"],
  ] as const) {
    await mailboxes.open(await pathMailed(email, subject));
    await mailboxes.page.getByRole("button", { name: "Confirm the change" }).click();
    await expect(mailboxes.page.getByRole("heading", { name: outcome })).toBeVisible();
    await mailboxes.look();
  }
  await owner.open("/account");
  await expect(owner.page.getByText("elsewhere@example.org")).toBeVisible();
  await owner.page.getByRole("link", { name: "Change your password" }).click();
  await owner.page.getByLabel("New password").fill(newPassword);
  await owner.page.getByRole("button", { name: "Use this password" }).click();
  await expect(owner.page.getByText("Your password is changed.")).toBeVisible();
  await owner.look();
  await signIn(await guest(), "elsewhere@example.org", newPassword);
});

test("another service signs in whoever has linked it, and nobody by the address it names", async ({
  guest,
  baseURL,
  service,
}) => {
  service.returnsTo(`${baseURL}/api/auth/callback/oidc`);
  service.comes({ sub: "somebody", email: "expert@example.org" });
  const visitor = await guest({ javaScriptEnabled });
  visitor.expectTrouble(new RegExp(`^asked ${service.oidc.issuer}/`));
  const leave = () => visitor.page.getByRole("link", { name: "Sign in with Example Login" }).click();
  await visitor.open("/sign-in");
  await leave();
  await expect(visitor.page.getByRole("heading", { name: "Not linked yet" })).toBeVisible();
  await visitor.look();
  await visitor.page.getByRole("link", { name: "Sign in another way" }).click();
  await visitor.page.getByLabel("Email").fill("expert@example.org");
  await visitor.page.getByLabel("Password").fill("sample-password");
  await visitor.page.getByRole("button", { name: "Sign in" }).click();
  await expect(visitor.page.getByText("The service says that you are “expert@example.org”.")).toBeVisible();
  await visitor.look();
  await visitor.page.getByRole("button", { name: "Link it to my account" }).click();
  await expect(visitor.page.getByText("It is linked.")).toBeVisible();
  await visitor.look();
  const later = await guest({ javaScriptEnabled });
  later.expectTrouble(new RegExp(`^asked ${service.oidc.issuer}/`));
  await later.open("/sign-in?next=/account");
  await later.page.getByRole("link", { name: "Sign in with Example Login" }).click();
  await later.page.waitForURL(/\/account$/);
  await later.look();
  const cookies = await later.page.context().cookies();
  const ofErrand = cookies.filter(({ name }) => /authjs\.(?!session-token)/.test(name));
  expect(ofErrand, "nothing is left of the errand").toEqual([]);
  await later.open("/account/confirm?next=/account/data");
  await later.look();
  await later.page.getByRole("link", { name: "Confirm with Example Login" }).click();
  await later.page.waitForURL(/\/account\/data$/);
});
