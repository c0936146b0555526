import { expect, type Guest, test } from "./journey.ts";
import {
  acceptInvitation,
  announceGroup,
  commissionPaper,
  inviteExpert,
  openGroup,
  startPaper,
} from "./main-job/convene.ts";
import {
  circulateFinding,
  comment,
  proposeFinding,
  recordOutcome,
  reply,
  takePosition,
} from "./main-job/find.ts";
import {
  addParagraph,
  insert,
  publishPaper,
  publishReport,
  reviseReport,
  startReport,
  withdrawEdition,
} from "./main-job/publish.ts";
import { readVersion, submitPaper, takeStep } from "./main-job/review.ts";
import {
  expectToSee,
  openEditor,
  writeEverything,
  writeInOneParagraph,
  writeOffline,
  writeOfflineAndLeave,
} from "./main-job/write.ts";

// Another group at every run, so that the journey can be walked again on the same data.
const run = Date.now().toString(36);
const group = { name: `Cables of the North ${run}`, shortName: "Cables" };
const slug = `cables-of-the-north-${run}`;
const moderator = { name: "Ingeborg Falk", email: `falk-${run}@example.org` };
const first = { name: "Mihkel Saar", email: `saar-${run}@example.org` };
const second = { name: "Hana Mori", email: `mori-${run}@example.org` };
const paperTitle = `Who Cuts a Cable ${run}`;
const reportTitle = `What Lies on the Sea Bed ${run}`;
const passage = "Nobody was convicted.";
const statement = "Cutting a cable has so far been without consequences for whoever did it.";
const reservation = "The word consequences should be read narrowly, for one ship was detained.";
const reason = "A figure in the second section was wrong by a factor of ten.";

test("a group writes a paper, settles a finding and publishes its report, from nothing", async ({
  guest,
  member,
}) => {
  test.setTimeout(180_000);
  const reader = await guest();
  const chair = await guest();
  let saar = await guest({ javaScriptEnabled: false });
  const mori = await guest();

  await test.step("an administrator opens the group, and everybody comes by invitation", async () => {
    await openGroup(await member("admin"), group, moderator);
    await acceptInvitation(chair, moderator);
    await inviteExpert(chair, slug, first, "Estonia");
    await inviteExpert(chair, slug, second, "Japan");
    await acceptInvitation(saar, first);
    await acceptInvitation(mori, second);
    saar = await guest({ storageState: await saar.context.storageState() });
  });

  await test.step("the public hears of the group when it is announced", async () => {
    reader.expectTrouble(/status of 404/);
    expect(await reader.open(`/groups/${slug}`)).toBe(404);
    await announceGroup(chair, slug);
    expect(await reader.open(`/groups/${slug}`)).toBe(200);
  });

  const paper = await test.step("a paper is commissioned, and promised to the public", async () => {
    const authors = [first.name, second.name];
    await commissionPaper(chair, slug, { title: paperTitle, authors });
    const address = await startPaper(saar, slug);
    await reader.open(`/groups/${slug}`);
    await expect(reader.page.getByText(paperTitle)).toBeVisible();
    return address;
  });

  await test.step("both authors write at once, and offline", async () => {
    await openEditor(saar, paper);
    await openEditor(mori, paper);
    await writeEverything(saar);
    await writeInOneParagraph(mori, saar);
    await expectToSee(saar, second.name);
    await expectToSee(mori, first.name);
    await writeOffline(saar, mori);
    await writeOfflineAndLeave(saar, mori);
  });

  await test.step("the paper is submitted, reviewed, approved and published", async () => {
    await submitPaper(saar, mori);
    await readVersion(saar);
    await takeStep(chair, paper, "Start the review");
    await takeStep(chair, paper, "Accept the paper");
    await takeStep(mori, paper, "Approve the final text");
    await publishPaper(chair, paper);
    await readPaper(reader, chair);
  });

  const finding = await test.step("a finding rests on a passage, is talked over and settled", async () => {
    const address = await proposeFinding(saar, paper, { passage, statement });
    await circulateFinding(chair, address);
    await comment(mori, address, "Is detention not a consequence?");
    await reply(saar, address, second.name, "Of a kind. Enter it as a reservation.");
    await takePosition(saar, address, "Support");
    await takePosition(mori, address, "Reservation", reservation);
    await recordOutcome(chair, address, "Agreed with reservations");
    return address;
  });
  expect(finding).toBe(`/workspace/${slug}/findings/1`);

  const report = await test.step("the report is public only when it is published", async () => {
    await startReport(chair, slug, reportTitle);
    await insert(chair, "finding", statement);
    await insert(chair, "paper", paperTitle);
    const expected = `/publications/what-lies-on-the-sea-bed-${run}`;
    await expectNothingAt(reader, expected);
    expect(await publishReport(chair, slug)).toBe(expected);
    return expected;
  });
  await readReport(reader, report);
  await readReport(await guest({ javaScriptEnabled: false }), report);

  await test.step("a second edition replaces the first, which stays", async () => {
    await reviseReport(chair, slug);
    await addParagraph(chair, "Added for the second edition.");
    await publishReport(chair, slug);
    await reader.open(report);
    await expect(reader.page.getByText("Added for the second edition.")).toBeVisible();
    await reader.open(`${report}/editions/1`);
    await expect(reader.page.getByText("This is not the current edition")).toBeVisible();
    await expect(reader.page.getByText("Added for the second edition.")).toHaveCount(0);
  });

  await test.step("a withdrawn edition stays readable with its reason", async () => {
    await withdrawEdition(chair, slug, reason);
    expect(await reader.open(report)).toBe(200);
    await expect(reader.page.getByRole("complementary", { name: "Notice" })).toContainText(reason);
  });
});

/** The public reads the paper, with its notes. */
async function readPaper(reader: Guest, chair: Guest) {
  const link = chair.page.getByRole("link", { name: "Public page" });
  expect(await reader.open((await link.getAttribute("href")) ?? "")).toBe(200);
  const { page } = reader;
  await expect(page.getByRole("heading", { level: 1, name: paperTitle })).toBeVisible();
  await expect(page.getByText("Typed in a train without a network.")).toHaveCount(1);
  await expect(page.getByRole("table")).toContainText("Baltic");
  await page.getByRole("link", { name: "Note 1" }).first().click();
  await expect(page.getByText("Counted by the operators themselves.").first()).toBeVisible();
}

/** The public reads what was found, what it rests on, and who disagrees. */
async function readReport({ page, open }: Guest, address: string) {
  expect(await open(address)).toBe(200);
  const card = page.getByRole("article", { name: statement });
  await expect(card).toContainText(statement);
  await expect(card).toContainText("Agreed with reservations");
  await expect(card.getByText(reservation)).toBeVisible();
  await expect(card).toContainText(passage);
  await expect(page.getByRole("main").getByRole("link", { name: paperTitle }).first()).toBeVisible();
}

/** Nothing tells an unpublished address from one that never was. */
async function expectNothingAt({ context }: Guest, path: string) {
  const [unpublished, never] = await Promise.all(
    [path, "/publications/never-was"].map((address) => context.request.get(address)),
  );
  expect([unpublished?.status(), never?.status()]).toEqual([404, 404]);
  expect(await unpublished?.text()).toBe(await never?.text());
}
