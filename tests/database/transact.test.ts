import { expect, it } from "vitest";
import { ok, refuse } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup } from "#tests/world/world.ts";

withDatabase();

const rename = async (tx: Tx, id: string, name: string) => {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${id}::uuid for update`;
  await tx.workingGroup.update({ where: { id }, data: { name }, select: { id: true } });
};

it("two changes that lock the same rows in opposite order are both made, one after the other", async () => {
  const [one, other] = [await aGroup(), await aGroup()];
  let begun = 0;
  const change = (name: string, [first, second]: [string, string]) =>
    transact(async (tx) => {
      await rename(tx, first, name);
      begun += 1;
      while (begun < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      await rename(tx, second, name);
      return ok(name);
    });
  const both = await Promise.all([change("a", [one.id, other.id]), change("b", [other.id, one.id])]);
  expect(both).toEqual([ok("a"), ok("b")]);
  expect(begun).toBeGreaterThan(2); // one of them began again
  const names = await db.workingGroup.findMany({
    where: { id: { in: [one.id, other.id] } },
    select: { name: true },
    distinct: "name",
  });
  expect(names).toHaveLength(1);
});

it("a refusal leaves nothing of the change", async () => {
  const { id, slug } = await aGroup();
  const refused = await transact(async (tx) => {
    await rename(tx, id, "Another name");
    return refuse({ kind: "NotAllowed" });
  });
  expect(refused).toEqual({ ok: false, refusal: { kind: "NotAllowed" } });
  expect(await db.workingGroup.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: slug });
});
