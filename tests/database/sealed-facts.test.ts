import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

/** Three seals, of two facts each. @returns the ids of the facts */
async function aChain(): Promise<bigint[]> {
  const actor = await someone();
  await sealFacts();
  for (let seal = 0; seal < 3; seal += 1) {
    for (let fact = 0; fact < 2; fact += 1)
      await db.$transaction((tx) => recordFact(tx, actor, { kind: "Planted", subjectId: randomUUID() }));
    expect(await sealFacts()).toBe(1);
  }
  const rows = await db.fact.findMany({
    where: { kind: "Planted" },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id).slice(-6);
}

/** Runs statements as whoever has the database does: no trigger hears of them. */
async function behindTheBack(...statements: string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}

/** What was done behind the back is put back after each test. */
const tables = ["Fact", "FactSeal", "ForgottenName"];
beforeEach(() => behindTheBack(...tables.map((name) => `DELETE FROM "${name}"`)));
afterEach(() => behindTheBack(...tables.map((name) => `DELETE FROM "${name}"`)));

const because = async () => (await verifySeals()).broken?.because ?? null;

describe("the chain of facts", () => {
  it("holds, and holds a head that was written down, also after more was recorded", async () => {
    await aChain();
    const { head, facts, broken } = await verifySeals();
    expect({ broken, facts: facts >= 6 }).toEqual({ broken: null, facts: true });
    await aChain();
    expect(await verifySeals(head)).toMatchObject({ broken: null, known: expect.any(Number) });
    expect(await verifySeals("0".repeat(64))).toMatchObject({ broken: null, known: null });
  });

  it.each<[string, (ids: bigint[]) => string[], string]>([
    ["a row that was changed", ([id]) => [`UPDATE "Fact" SET kind = 'Other' WHERE id = ${id}`], "changed"],
    ["a row that was removed", ([, id]) => [`DELETE FROM "Fact" WHERE id = ${id}`], "factsMissing"],
    [
      "two rows that were swapped",
      ([one, , , other]) => [
        `UPDATE "Fact" SET id = -1 WHERE id = ${one}`,
        `UPDATE "Fact" SET id = ${one} WHERE id = ${other}`,
        `UPDATE "Fact" SET id = ${other} WHERE id = -1`,
      ],
      "changed",
    ],
    [
      "another in somebody's place",
      ([id]) => [`UPDATE "Fact" SET "personId" = gen_random_uuid() WHERE id = ${id}`],
      "nameChanged",
    ],
    [
      "a name that was taken away",
      ([id]) => [`UPDATE "Fact" SET "personId" = NULL WHERE id = ${id}`],
      "nameTaken",
    ],
  ])("tells of %s", async (_what, statements, fault) => {
    const ids = await aChain();
    expect(await because()).toBeNull();
    await behindTheBack(...statements(ids));
    const { broken } = await verifySeals();
    expect(broken?.because).toBe(fault);
    expect(BigInt(broken?.untilId ?? 0)).toBe(ids[1]);
  });

  it("tells which seal was removed, and of two that were swapped", async () => {
    await aChain();
    const { seals } = await verifySeals();
    await behindTheBack(`DELETE FROM "FactSeal" WHERE number = ${seals - 1}`);
    expect((await verifySeals()).broken).toMatchObject({ because: "sealMissing", number: seals - 1 });
    await behindTheBack(...tables.map((name) => `DELETE FROM "${name}"`));
    await aChain();
    await behindTheBack(
      `UPDATE "FactSeal" SET number = 999 WHERE number = ${seals}`,
      `UPDATE "FactSeal" SET number = ${seals} WHERE number = ${seals - 1}`,
      `UPDATE "FactSeal" SET number = ${seals - 1} WHERE number = 999`,
    );
    expect((await verifySeals()).broken?.number).toBe(seals - 1);
  });

  it("does not hold a head that was written down once its last seal was removed and made again", async () => {
    await aChain();
    const { head, seals } = await verifySeals();
    await behindTheBack(`DELETE FROM "FactSeal" WHERE number = ${seals}`);
    await sealFacts();
    expect(await verifySeals(head)).toMatchObject({ broken: null, known: null });
  });

  it("cannot be changed through the product", async () => {
    const [id = 0n] = await aChain();
    const never = /never changed/;
    await expect(db.fact.update({ where: { id }, data: { kind: "Other" } })).rejects.toThrow(never);
    await expect(db.fact.delete({ where: { id } })).rejects.toThrow(never);
    await expect(db.factSeal.updateMany({ data: { count: 5 } })).rejects.toThrow(never);
    await expect(db.factSeal.deleteMany()).rejects.toThrow(never);
    expect(await because()).toBeNull();
  });

  it("holds after a name was forgotten by rule, of which nothing is left", async () => {
    const [id = 0n] = await aChain();
    await db.fact.update({ where: { id }, data: { personId: null } });
    expect(await verifySeals()).toMatchObject({ broken: null, forgotten: 1 });
    expect(await db.fact.findUniqueOrThrow({ where: { id } })).toMatchObject({ personId: null, salt: null });
  });

  it("waits for whoever records at the same time, and leaves no gap where somebody gave up", async () => {
    const fact = { kind: "Planted", subjectId: randomUUID() };
    let sealing: Promise<number> | undefined;
    await db.$transaction(async (tx) => {
      await tx.fact.create({ data: fact });
      await db.fact.create({ data: fact });
      sealing = sealFacts();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await sealing).toBe(1);
    const givenUp = db.$transaction(async (tx) => {
      await tx.fact.create({ data: fact });
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    await db.fact.create({ data: fact });
    await sealFacts();
    expect(await verifySeals()).toMatchObject({ broken: null, facts: 3 });
  });

  it("is one chain, whoever seals at the same time", async () => {
    const fact = { kind: "Planted", subjectId: randomUUID() };
    await Promise.all(
      Array.from({ length: 30 }, async (_, number) => {
        await db.fact.create({ data: fact });
        if (number % 5 === 0) await sealFacts();
      }),
    );
    await sealFacts();
    expect(await verifySeals()).toMatchObject({ broken: null, facts: 30 });
  });

  it("holds after a discussion left the record", async () => {
    const group = await aGroup();
    const [moderator, { id }] = [
      await someone(group, "moderator"),
      await aDiscussion(group, { rule: "on_the_record" }),
    ];
    for (const kind of ["SummaryCirculated", "ContributionReleased"])
      await db.$transaction((tx) => recordFact(tx, moderator, { kind, groupId: group.id, subjectId: id }));
    await sealFacts();
    await db.discussion.update({ where: { id }, data: { rule: "not_for_attribution" } });
    const left = await db.fact.findMany({ where: { subjectId: id }, select: { kind: true, personId: true } });
    expect(left).toEqual([{ kind: "SummaryCirculated", personId: null }]);
    expect(await verifySeals()).toMatchObject({ broken: null, forgotten: 1 });
  });

  it("leaves out what the attribution rule may take away", async () => {
    await db.fact.create({ data: { kind: "ContributionReleased", subjectId: randomUUID() } });
    await aChain();
    await behindTheBack(`DELETE FROM "Fact" WHERE kind = 'ContributionReleased'`);
    expect(await because()).toBeNull();
  });
});
