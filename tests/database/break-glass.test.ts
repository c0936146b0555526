import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listAudit } from "#lib/domain/audit/list-audit.ts";
import { endBreakGlass, noteEndedGlasses } from "#lib/domain/break-glass/end-break-glass.ts";
import { openBreakGlass } from "#lib/domain/break-glass/open-break-glass.ts";
import { findClosedGroup, listBreakGlass } from "#lib/domain/break-glass/queries.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { readTextBehindGlass } from "#lib/domain/break-glass/read-text.ts";
import { breakGlassSchema } from "#lib/domain/break-glass/schema.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import { setMailSettings } from "#lib/domain/mail-settings/set-mail-settings.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { findPaper, findPaperAccess, listPapers } from "#lib/domain/papers/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aDiscussion, aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

type Here = SignedInActor & { token: string };

async function anAdministrator(group?: { id: string }): Promise<Here> {
  const actor = await someone(group);
  await db.account.update({ where: { id: actor.accountId }, data: { administrator: true } });
  return { ...actor, administrator: true };
}

const reason = "A court order wants what the group wrote in May.";
const refused = (kind: string) => ({ ok: false, refusal: { kind } });
const open = (actor: Here, groupId: string) => openBreakGlass(actor, { groupId, reason }, actor);
const readsPapers = (actor: SignedInActor, groupId: string) =>
  readBehindGlass(actor, groupId, async (reader) => ({
    subjectId: groupId,
    page: "overview",
    value: await listPapers(reader, groupId),
  }));

describe("the glass of a group", () => {
  it("is broken by administrators alone, who are no members, from a fresh sign-in and with a reason", async () => {
    const group = await aGroup({ announced: false });
    const administrator = await anAdministrator();
    expect(await open(await someone(), group.id)).toEqual(refused("NotVisible"));
    expect(await open(await anAdministrator(group), group.id)).toEqual(refused("OwnGroup"));
    expect(await open(administrator, administrator.accountId)).toEqual(refused("NotVisible"));
    const sessions = { where: { accountId: administrator.accountId } };
    await db.session.updateMany({ ...sessions, data: { provenAt: new Date(0) } });
    expect(await open(administrator, group.id)).toEqual(refused("NotFresh"));
    await db.session.updateMany({ ...sessions, data: { provenAt: new Date() } });
    expect(
      breakGlassSchema.safeParse({ groupId: group.id, reason: `${" ".repeat(30)}because` }).success,
    ).toBe(false);
    expect(await open(administrator, group.id)).toEqual({ ok: true, value: { slug: group.slug } });
    expect(await open(administrator, group.id)).toMatchObject(refused("WrongState"));
  });

  it("is broken once, however often it is asked at the same time", async () => {
    const group = await aGroup();
    const administrator = await anAdministrator();
    const results = await Promise.all(Array.from({ length: 5 }, () => open(administrator, group.id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.breakGlass.count({ where: { groupId: group.id } })).toBe(1);
  });

  it("tells moderators by mail at once, and the whole group who, why and what", async () => {
    const group = { ...(await aGroup()), concludedAt: null };
    const [moderator, observer] = [await someone(group, "moderator"), await someone(group, "observer")];
    const paper = await aPaper(group);
    const administrator = await anAdministrator();
    await open(administrator, group.id);
    const mails = (await queuedMails()).filter(({ subject }) => subject.includes("reads in your group"));
    expect(mails.map(({ to }) => to)).toEqual([`${moderator.name}@example.org`]);
    expect(mails[0]?.text).toContain(administrator.name);
    expect(mails[0]?.text).not.toContain(reason);
    for (const actor of [moderator, observer])
      expect(await listBreakGlass(actor, group.id)).toMatchObject([
        { by: administrator.name, reason, isOpen: true },
      ]);
    expect(await listBreakGlass(await someone(await aGroup()), group.id)).toEqual([]);
    for (let times = 0; times < 3; times += 1)
      await readBehindGlass(administrator, group.id, async () => ({
        subjectId: paper.id,
        page: "paper",
        value: 1,
      }));
    const { entries } = await listActivity(moderator, group, {});
    expect(entries.map(({ kind, by, subject }) => ({ kind, by, title: subject?.title }))).toEqual([
      { kind: "BreakGlassRead", by: administrator.name, title: paper.slug },
      { kind: "BreakGlassOpened", by: administrator.name, title: reason },
    ]);
    const audit = await listAudit(administrator, { group: group.id, kind: "brokenGlass" });
    expect(audit?.entries.map(({ by }) => by)).toEqual([administrator.name, administrator.name]);
    expect(JSON.stringify(audit?.entries)).not.toContain(paper.id);
  });

  it("tells every member in the product, with the reason, and moderators by no second mail", async () => {
    const group = await aGroup();
    const [moderator, observer] = [await someone(group, "moderator"), await someone(group, "observer")];
    const outsider = await someone(await aGroup());
    await setMailSettings(moderator, { scope: "chosen", digestHour: 7, membership: "daily" });
    const administrator = await anAdministrator();
    await open(administrator, group.id);
    const breakGlassId = (await findClosedGroup(administrator, group.slug))?.glass?.id ?? "";
    await endBreakGlass(administrator, { breakGlassId });
    while ((await tellFacts()).mayBeMore);
    for (const actor of [moderator, observer]) {
      const { things } = await listNotifications(actor, {});
      expect(things).toMatchObject([{ title: reason, path: `/workspace/${group.slug}` }]);
      expect(things[0]?.entries).toMatchObject([
        { kind: "BreakGlassEnded", by: administrator.name },
        { kind: "BreakGlassOpened", by: administrator.name },
      ]);
    }
    for (const actor of [outsider, administrator])
      expect((await listNotifications(actor, {})).things).toEqual([]);
    await sendNotifications(new Date(Date.now() + 8 * 86_400_000));
    const mails = (await queuedMails()).filter(({ text }) => text.includes(group.slug));
    const mailsTo = ({ name }: SignedInActor) => mails.filter(({ to }) => to === `${name}@example.org`);
    expect(mailsTo(observer).map(({ text }) => text)).toEqual([
      expect.stringContaining("An administrator broke the glass to read in the group"),
    ]);
    const told = mailsTo(moderator).filter(({ text }) => text.includes("broke"));
    expect(told.map(({ subject }) => subject)).toEqual(["An administrator reads in your group"]);
    for (const { text } of mails) expect(text).not.toContain(reason);
  });

  it("shows nothing while it is whole, of another group, to anybody else, and once it has ended", async () => {
    const [group, other] = [await aGroup(), await aGroup()];
    const paper = await aPaper(group);
    const [administrator, another] = [await anAdministrator(), await anAdministrator()];
    expect(await readsPapers(administrator, group.id)).toBeNull();
    await open(administrator, group.id);
    expect(await readsPapers(administrator, group.id)).toMatchObject([{ id: paper.id }]);
    expect(await readsPapers(administrator, other.id)).toBeNull();
    expect(await readsPapers(another, group.id)).toBeNull();
    const closed = await findClosedGroup(administrator, group.slug);
    const breakGlassId = closed?.glass?.id ?? "";
    expect(await endBreakGlass(another, { breakGlassId })).toEqual(refused("NotVisible"));
    expect(await endBreakGlass(administrator, { breakGlassId })).toEqual({ ok: true, value: undefined });
    expect(await readsPapers(administrator, group.id)).toBeNull();
    expect(await endBreakGlass(administrator, { breakGlassId })).toEqual(refused("NotVisible"));
  });

  it("ends by itself after its hour, which is recorded once", async () => {
    const group = await aGroup();
    const administrator = await anAdministrator();
    const openedAt = new Date(Date.now() - 61 * 60_000);
    const until = new Date(openedAt.getTime() + 60 * 60_000);
    const row = { groupId: group.id, personId: administrator.personId, reason, openedAt, until };
    const { id } = await db.breakGlass.create({ data: row });
    expect(await readsPapers(administrator, group.id)).toBeNull();
    expect((await findClosedGroup(administrator, group.slug))?.glass).toBeNull();
    await Promise.all([noteEndedGlasses(), noteEndedGlasses()]);
    const facts = await db.fact.findMany({
      where: { subjectId: id },
      select: { kind: true, personId: true },
    });
    expect(facts).toEqual([{ kind: "BreakGlassEnded", personId: null }]);
    expect(await open(administrator, group.id)).toMatchObject({ ok: true });
  });

  it("holds for nobody who is no administrator any more, or disabled, at once", async () => {
    const group = await aGroup();
    for (const data of [{ administrator: false }, { disabledAt: new Date() }]) {
      const administrator = await anAdministrator();
      await open(administrator, group.id);
      expect(await readsPapers(administrator, group.id)).not.toBeNull();
      await db.account.update({ where: { id: administrator.accountId }, data });
      expect(await readsPapers(administrator, group.id)).toBeNull();
    }
  });

  it("cannot be made longer, given another reason, or taken away", async () => {
    const group = await aGroup();
    await open(await anAdministrator(), group.id);
    const { id, until } = await db.breakGlass.findFirstOrThrow({ where: { groupId: group.id } });
    const later = new Date(until.getTime() + 1);
    await expect(db.breakGlass.update({ where: { id }, data: { until: later } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db.breakGlass.update({ where: { id }, data: { reason: `${reason}!` } })).rejects.toThrow();
    await expect(db.breakGlass.delete({ where: { id } })).rejects.toThrow(/never changed/);
  });
});

describe("behind broken glass", () => {
  it("an administrator is no member: pages, live texts and actions of the group stay closed", async () => {
    const group = await aGroup();
    const paper = await aPaper(group);
    const administrator = await anAdministrator();
    await open(administrator, group.id);
    expect(await findGroup(administrator, group.slug)).toBeNull();
    expect(await findPaperAccess(administrator, paper.documentId)).toBeNull();
    expect(await listPapers(administrator, group.id)).toEqual([]);
  });

  it("papers and the report are read as they stand, and nothing can be done with them", async () => {
    const group = await aGroup();
    const words = "Words that were written.";
    const [paper, frozen] = [
      await aPaper(group, { text: words }),
      await aPaper(group, { state: "submitted" }),
    ];
    const report = await aReport(group);
    await db.document.update({ where: { id: frozen.documentId }, data: { closedAt: new Date() } });
    const elsewhere = await aPaper(await aGroup(), { text: words });
    const administrator = await anAdministrator();
    await open(administrator, group.id);
    const read = await readBehindGlass(administrator, group.id, async (reader) => ({
      subjectId: paper.id,
      page: "paper",
      value: {
        paper: await findPaper(reader, group.id, paper.slug),
        report: await findReport(reader, group.id),
        texts: await Promise.all(
          [paper, frozen, report, elsewhere].map(({ documentId }) => readTextBehindGlass(reader, documentId)),
        ),
      },
    }));
    expect(Object.values({ ...read?.paper?.may, ...read?.report?.may })).not.toContain(true);
    expect(read?.texts.map((text) => JSON.stringify(text)?.includes(words) ?? null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("who spoke and who kept the record stays untold", async () => {
    const group = { ...(await aGroup()), concludedAt: null };
    const moderator = await someone(group, "moderator");
    const { id } = await aDiscussion(group, { rule: "not_for_attribution" });
    for (const kind of ["DiscussionPlanned", "SummaryCirculated"])
      await db.$transaction((tx) => recordFact(tx, moderator, { kind, groupId: group.id, subjectId: id }));
    const administrator = await anAdministrator();
    await open(administrator, group.id);
    const page = await readBehindGlass(administrator, group.id, async (reader) => ({
      subjectId: group.id,
      page: "activity",
      value: await listActivity(reader, group, {}),
    }));
    const told = page?.entries.find(({ kind }) => kind === "SummaryCirculated");
    expect(told).toMatchObject({ by: null, isDayOnly: true });
    expect(page?.entries.filter(({ kind }) => kind.startsWith("Archive"))).toEqual([]);
  });
});
