import type { APIRequestContext } from "@playwright/test";
import { expect, type Guest, test } from "./journey.ts";
import { readInvitation } from "./outbox.ts";
import { sendForm } from "./plain-forms.ts";

const workspace = "/workspace/asia-pacific-partners";
const run = Date.now().toString(36);
const statement = `Consultation should start with those who run networks and cables (${run}).`;
const objection = "Name a civilian contact point, and I no longer object.";
const reservation = "It will need money that nobody has promised.";

test("a finding goes from a contribution to agreed with reservations, among six experts", async ({
  member,
  playwright,
  baseURL,
}) => {
  const [chair, expert] = [await member("moderator"), await member("expert")];
  const newcomers = ["Ada", "Bo", "Cem", "Dora"].map((name) => `${name.toLowerCase()}-${run}@example.org`);
  const others: APIRequestContext[] = [(await member("expert2")).context.request];

  await test.step("four more experts come by invitation, without a script", async () => {
    for (const email of newcomers) {
      const request = await playwright.request.newContext({ baseURL });
      await join(chair.context.request, request, email);
      others.push(request);
    }
  });

  const address = await test.step("what was said becomes a finding, and is circulated", () =>
    proposeFromContribution(expert, chair));
  const say = (who: number, value: string, text = "") =>
    sendForm(others[who] as APIRequestContext, {
      path: address,
      button: "Record position",
      fields: { value, text },
    });

  await test.step("a last call is opened, and the experts answer", async () => {
    await chair.page.getByRole("button", { name: "Open the last call" }).click();
    await expect(chair.page.getByText(/^The last call is open\./)).toBeVisible();
    await recordOnPage(expert);
    expect(await say(0, "support")).toContain("Your position is recorded.");
    expect(await say(1, "accept")).toContain("Your position is recorded.");
    expect(await say(2, "objection")).toContain("what would resolve it");
    expect(await say(2, "objection", objection)).toContain("Your position is recorded.");
    expect(await say(3, "reservation", reservation)).toContain("Your position is recorded.");
    expect(await say(4, "abstain")).toContain("Your position is recorded.");
  });

  await test.step("an objection stands in the way until it is eased", async () => {
    await chair.open(address);
    await expect(chair.page.getByRole("region", { name: "An objection stands" })).toContainText(objection);
    const outcomes = chair.page.getByRole("radiogroup", { name: "Outcome" });
    await expect(outcomes.getByRole("radio", { name: "Agreed with reservations" })).toBeDisabled();
    await chair.look();
    await say(2, "support");
  });

  await test.step("the moderator calls it, with a rationale for those who said nothing", () =>
    call(chair, address));
  for (const request of others.slice(1)) await request.dispose();
});

/** Somebody is invited by the moderator, takes the link in the mail, and is in. */
async function join(chair: APIRequestContext, request: APIRequestContext, email: string): Promise<void> {
  await sendForm(chair, {
    path: `${workspace}/members`,
    button: "Send the invitation",
    fields: { email, name: email.split("@")[0] ?? "", role: "expert", perspective: "Estonia" },
  });
  await sendForm(request, {
    path: await readInvitation(email),
    button: "Accept the invitation",
    fields: { name: email.split("@")[0] ?? "", password: "long enough to be safe" },
  });
}

/** The expert takes up a contribution, the moderator circulates what became of it. Answers with its address. */
async function proposeFromContribution({ page, open }: Guest, chair: Guest): Promise<string> {
  await open(`${workspace}/discussions/what-partnership-is-for`);
  await page.getByRole("link", { name: "Propose a finding" }).first().click();
  await page.getByLabel("Statement").fill(statement);
  await page.getByRole("button", { name: "Propose" }).click();
  await page.waitForURL(/\/findings\/\d+$/);
  const address = new URL(page.url()).pathname;
  await chair.open(address);
  await chair.page.getByRole("button", { name: "Circulate to the group" }).click();
  await expect(chair.page.getByText("The finding is circulated to the group.")).toBeVisible();
  return address;
}

/** What is typed outlives a reload; what is sent shows. */
async function recordOnPage({ page }: Guest): Promise<void> {
  await page.reload();
  await page.getByRole("radio", { name: "Reservation" }).check();
  await page.getByLabel("Your reservation, in your own words").fill("Only for the first days.");
  await page.reload();
  await expect(page.getByLabel(/^Your reasons/)).toHaveValue("Only for the first days.");
  await page.getByRole("radio", { name: "Reservation" }).check();
  await page.getByRole("button", { name: "Record position" }).click();
  await expect(page.getByText("Your position is recorded.")).toBeVisible();
}

async function call({ page, open, look }: Guest, address: string): Promise<void> {
  await open(address);
  const outcomes = page.getByRole("radiogroup", { name: "Outcome" });
  await expect(outcomes.getByRole("radio", { name: "Agreed", exact: true })).toBeDisabled();
  await outcomes.getByRole("radio", { name: "Agreed with reservations" }).check();
  await page.getByRole("button", { name: "Record outcome" }).click();
  await expect(
    page.getByText(/the last call has not closed yet, so an agreement needs a rationale/),
  ).toBeVisible();
  await page.getByLabel("Rationale").fill("The one objection is resolved, and nobody else has any.");
  await page.getByRole("button", { name: "Record outcome" }).click();
  await expect(page.getByText("The outcome is recorded.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Outcome", exact: true })).toContainText(
    "Agreed with reservations",
  );
  await look();
}
