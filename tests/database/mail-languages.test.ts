import { describe, expect, it } from "vitest";
import { languageOfMail } from "#lib/domain/accounts/language-of-mail.ts";
import { remindOwing } from "#lib/domain/obligations/remind-owing.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aCommission } from "#tests/world/obligations.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aGroup, aPaper, inDays, someone, unique } from "#tests/world/world.ts";

withDatabase();

const speaks = (accountId: string, language: string) =>
  db.account.update({ where: { id: accountId }, data: { language, timeZone: "Asia/Tokyo" } });

describe("a mail", () => {
  it("is in the language its reader chose, dates and all, and in English for the next", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const [japanese, other] = [await someone(group), await someone(group)];
    await speaks(japanese.accountId, "ja");
    const authors = [japanese, other];
    await aPaper(group, { authors });
    await aCommission(group, { authors, state: "offered", answerBy: inDays(2) });
    const people = authors.map(({ personId }) => personId);
    await remindOwing(moderator, { groupId: group.id, people, things: [], shown: [] });
    const mails = await queuedMails();
    const mailTo = (name: string) => mails.find(({ to }) => to === `${name}@example.org`);
    expect(mailTo(other.name)?.subject).toMatch(/waits? for you/);
    expect(mailTo(japanese.name)?.subject).toMatch(/[ぁ-ん]/);
    expect(mailTo(japanese.name)?.text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日.*\(Asia\/Tokyo\)/);
  });
});

describe("a mail to an address that may be nobody's", () => {
  it("is in the language of its account, or else of whoever writes, or of nobody's choice", async () => {
    const group = await aGroup();
    const [moderator, member] = [await someone(group, "moderator"), await someone(group)];
    const stranger = `${unique("stranger")}@example.org`;
    expect(await languageOfMail(db, moderator, stranger)).toBeNull();
    await speaks(moderator.accountId, "fr");
    await speaks(member.accountId, "ko");
    expect(await languageOfMail(db, moderator, stranger)).toBe("fr");
    expect(await languageOfMail(db, moderator, `${member.name}@example.org`)).toBe("ko");
  });
});
