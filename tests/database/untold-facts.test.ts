import { afterEach, describe, expect, it } from "vitest";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const tell = async () => {
  while ((await tellFacts()).mayBeMore);
};

/** From now on the database refuses to store what is told of this. */
async function breakTellingOf(subjectId: string): Promise<void> {
  await db.$executeRawUnsafe(`
    create or replace function refuse_telling() returns trigger language plpgsql as $$
    begin raise exception 'not this one'; end $$`);
  await db.$executeRawUnsafe(`
    create trigger refuse_telling before insert on "Notification"
    for each row when (new."subjectId" = '${subjectId}') execute function refuse_telling()`);
}

const mend = () => db.$executeRawUnsafe('drop trigger if exists refuse_telling on "Notification"');
afterEach(async () => {
  await mend();
  await db.untoldFact.deleteMany();
});

async function threePapers() {
  const group = await aGroup();
  const [author, expert] = [await someone(group), await someone(group)];
  const paper = () => aPaper(group, { authors: [author] });
  const papers = [await paper(), await paper(), await paper()] as const;
  for (const { id } of papers)
    await db.$transaction((tx) =>
      recordFact(tx, expert, { kind: "CommentThreadStarted", groupId: group.id, subjectId: id }),
    );
  const told = async () => {
    const rows = await db.notification.findMany({ where: { accountId: author.accountId } });
    return rows.map(({ subjectId }) => subjectId).toSorted();
  };
  return { papers, told };
}

describe("a fact that cannot be told", () => {
  it("holds up none of those before and after it, with two processes too", async () => {
    const { papers, told } = await threePapers();
    const [first, broken, last] = papers;
    await breakTellingOf(broken.id);
    await Promise.all([tell(), tell()]);
    await tell();
    expect(await told()).toEqual([first.id, last.id].toSorted());
    const [waiting, ...others] = await db.untoldFact.findMany();
    expect(others).toEqual([]);
    expect(waiting?.waitsUntil?.getTime()).toBeGreaterThan(Date.now());
  });

  it("is left alone until its time has come, and then told once", async () => {
    const { papers, told } = await threePapers();
    await breakTellingOf(papers[0].id);
    await tell();
    await mend();
    await tell();
    expect(await told()).toHaveLength(2);
    await db.untoldFact.updateMany({ data: { waitsUntil: new Date(Date.now() - 1000) } });
    await Promise.all([tell(), tell()]);
    expect(await told()).toEqual(papers.map(({ id }) => id).toSorted());
    expect(await db.untoldFact.count()).toBe(0);
  });

  it("is tried less and less often, and hourly at least", async () => {
    const { papers } = await threePapers();
    await breakTellingOf(papers[0].id);
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      await tell();
      const { waitsUntil } = await db.untoldFact.findFirstOrThrow();
      waits.push(Math.round(((waitsUntil?.getTime() ?? 0) - Date.now()) / 60_000));
      await db.untoldFact.updateMany({ data: { waitsUntil: null } });
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});
