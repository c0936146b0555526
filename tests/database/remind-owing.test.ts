import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { remindUnanswered } from "#lib/domain/findings/remind-unanswered.ts";
import { listObligations } from "#lib/domain/obligations/list-obligations.ts";
import { remindOwing } from "#lib/domain/obligations/remind-owing.ts";
import type { RemindOwingInput } from "#lib/domain/obligations/schema.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aCommission } from "#tests/world/obligations.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aFinding, aGroup, aLastCall, aPaper, inDays, someone } from "#tests/world/world.ts";

withDatabase();

const nobody = { people: [], things: [], shown: [] };

async function aDebtor() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const author = await someone(group);
  const idle = await someone(group, "observer");
  const paper = await aPaper(group, { authors: [author] });
  await aCommission(group, { authors: [author], state: "offered", answerBy: inDays(2) });
  const finding = await aFinding(group, author, "last_call");
  const lastCall = await aLastCall(finding, moderator, { silence: true });
  const remind = (actor: SignedInActor, input: Partial<RemindOwingInput>) =>
    remindOwing(actor, { groupId: group.id, ...nobody, ...input });
  return { group, moderator, author, idle, paper, finding, lastCall, remind };
}

const ownMails = async ({ name }: SignedInActor) =>
  (await queuedMails()).filter(({ to }) => to === `${name}@example.org`);

describe("a click that reminds", () => {
  it("sends each one mail of all they owe, with links and until when on their own clock", async () => {
    const { group, moderator, author, paper, finding, remind } = await aDebtor();
    await db.account.update({ where: { id: author.accountId }, data: { timeZone: "Asia/Tokyo" } });
    const result = await remind(moderator, { people: [author.personId] });
    expect(result).toEqual({
      ok: true,
      value: { sent: [author.name], today: [], unreachable: [], done: 0 },
    });
    const [mail, ...others] = await ownMails(author);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`3 things wait for you in ${group.slug}`);
    expect(mail?.text).toContain(`/workspace/${group.slug}/papers/${paper.slug}\n`);
    expect(mail?.text).toContain(`/workspace/${group.slug}/findings/${finding.number}\n`);
    expect(mail?.text).toContain("silence is taken as consent");
    expect(mail?.text).toMatch(/Due until .* \(Asia\/Tokyo\) · .* at 23:59 \(UTC\)/);
    // What is said in the group stays in it.
    expect(mail?.text).not.toContain("Statement");
  });

  it("mails nobody twice a day, whether from here or from a finding's page", async () => {
    const { moderator, author, finding, remind } = await aDebtor();
    await remind(moderator, { people: [author.personId] });
    expect(await remind(moderator, { people: [author.personId] })).toMatchObject({
      value: { sent: [], today: [author.name] },
    });
    expect(await ownMails(author)).toHaveLength(1);
    // The moderator owes a position too, and is told on the finding's page.
    expect(await remindUnanswered(moderator, { findingId: finding.id })).toEqual({ ok: true, value: 1 });
    expect(await ownMails(author)).toHaveLength(1);
    expect(
      await db.lastCallReminder.findMany({ select: { personId: true, saidSilence: true } }),
    ).toContainEqual({
      personId: author.personId,
      saidSilence: true,
    });
  });

  it("sends one mail when two moderators press it at once", async () => {
    const { group, moderator, author, remind } = await aDebtor();
    const second = await someone(group, "moderator");
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        remind(index % 2 ? moderator : second, { people: [author.personId] }),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await ownMails(author)).toHaveLength(1);
  });

  it("reminds by thing those who owe it, and of everything else they owe", async () => {
    const { group, moderator, author, remind } = await aDebtor();
    const other = await someone(group);
    const { obligations } = await listObligations(
      moderator,
      { ...group, concludedAt: null },
      { now: new Date() },
    );
    const paper = obligations.find(({ kind }) => kind === "writePaper");
    const thing = `writePaper:${paper?.subjectId}`;
    expect(await remind(moderator, { things: [thing] })).toMatchObject({ value: { sent: [author.name] } });
    expect((await ownMails(author))[0]?.subject).toMatch(/^3 things/);
    expect(await ownMails(other)).toEqual([]);
  });

  it("leaves out whoever is done, has no account that works, or presses it", async () => {
    const { group, moderator, author, idle, remind } = await aDebtor();
    await db.account.update({ where: { id: author.accountId }, data: { disabledAt: new Date() } });
    const shown = [moderator.personId, author.personId, idle.personId];
    expect(await remind(moderator, { everyone: "yes", shown })).toEqual({
      ok: true,
      value: { sent: [], today: [], unreachable: [author.name], done: 1 },
    });
    const facts = await db.fact.count({ where: { groupId: group.id, kind: "ObligationsReminded" } });
    expect(facts).toBe(0);
  });

  it("tells of the reminder where it was sent, and in the group's account", async () => {
    const { group, moderator, author, remind } = await aDebtor();
    await remind(moderator, { people: [author.personId] });
    const { obligations } = await listObligations(
      moderator,
      { ...group, concludedAt: null },
      { now: new Date() },
    );
    const reminded = obligations.filter(({ remindedOn }) => remindedOn !== null);
    expect(new Set(reminded.map(({ personId }) => personId))).toEqual(new Set([author.personId]));
    expect(reminded).toHaveLength(3);
    const fact = await db.fact.findFirst({ where: { groupId: group.id, kind: "ObligationsReminded" } });
    expect(fact).toMatchObject({ personId: moderator.personId, detail: { count: 1 } });
  });

  it("is the moderators' alone, needs somebody to be ticked, and ends with the group", async () => {
    const { group, moderator, author, idle, remind } = await aDebtor();
    const ticked = { people: [author.personId] };
    for (const actor of [author, idle])
      expect(await remind(actor, ticked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    const stranger = await someone(await aGroup(), "moderator");
    expect(await remind(stranger, ticked)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect(await remind(moderator, {})).toMatchObject({ refusal: { kind: "NobodyChosen" } });
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    expect(await remind(moderator, ticked)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await ownMails(author)).toEqual([]);
  });
});
