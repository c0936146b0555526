import { expect, it } from "vitest";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

it("what somebody has answered does not take the place of what still waits for them", async () => {
  const group = await aGroup();
  const [proposer, expert] = [await someone(group), await someone(group)];
  const rows = Array.from({ length: 210 }, (_, index) => ({
    groupId: group.id,
    number: index + 1,
    state: "circulated" as const,
    proposedById: proposer.personId,
  }));
  const findings = await db.finding.createManyAndReturn({ data: rows, select: { id: true } });
  const versions = await db.findingVersion.createManyAndReturn({
    data: findings.map(({ id }) => ({
      findingId: id,
      number: 1,
      substance: 1,
      statement: "Four partners need four programmes.",
      createdById: proposer.personId,
    })),
    select: { id: true },
  });
  const value = "support" as const;
  await db.position.createMany({
    data: versions.map(({ id }) => ({ findingVersionId: id, personId: expert.personId, value })),
  });
  const waiting = await aFinding(group, proposer);
  const tasks = async () =>
    (await listMyTasks(expert, new Date())).map(({ kind, subjectId }) => ({ kind, subjectId }));
  expect(await tasks()).toEqual([{ kind: "takePosition", subjectId: waiting.id }]);
  await recordPosition(expert, { findingId: waiting.id, version: 1, value, text: "" });
  expect(await tasks()).toEqual([]);
});
