import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { withDatabase } from "#tests/world/database.ts";
import { startWorking, type WorkingProcess } from "#tests/world/working-process.ts";
import { aGroup, aReport, now, signedOff, someone } from "#tests/world/world.ts";

// An embargo is one instant, and the database's clock says when it is there: that of a machine that is wrong says nothing.

withDatabase();

const dayMs = 86_400_000;
const processes: WorkingProcess[] = [];

afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => each.end("SIGKILL")));
});

async function aProcess(aheadMs: number): Promise<WorkingProcess> {
  const process = await startWorking(undefined, { aheadMs });
  processes.push(process);
  return process;
}

/** A report that comes out in an hour. */
async function embargoed() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const report = await aReport(group);
  await signedOff(moderator, report.id);
  const releaseAt = new Date((await readClock()).getTime() + 3_600_000);
  const asked = {
    ...now,
    when: "later" as const,
    releaseAt,
    subject: "report" as const,
    subjectId: report.id,
  };
  const result = await requestRelease(moderator, asked);
  if (!result.ok) throw new Error(result.refusal.kind);
  const { content } = await db.release.findUniqueOrThrow({ where: { id: result.value.id } });
  return { id: result.value.id, title: JSON.parse(content).title as string };
}

const stateOf = async (id: string) => (await db.release.findUniqueOrThrow({ where: { id } })).state;

test("a machine whose clock is a day ahead lets nothing out before its instant", async () => {
  const { id, title } = await embargoed();
  const early = await aProcess(dayMs);
  await sleep(2_500); // it looks as soon as it has begun
  expect(await stateOf(id)).toBe("scheduled");
  expect(await early.read("/publications")).not.toContain(title);
});

test("a machine whose clock is a day behind lets it out at its instant", async () => {
  const late = await aProcess(-dayMs);
  const { id, title } = await embargoed();
  const releaseAt = new Date((await readClock()).getTime() + 1_500);
  await db.release.update({ where: { id }, data: { releaseAt } });
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe("released");
  expect((await readClock()).getTime()).toBeGreaterThanOrEqual(releaseAt.getTime());
  await expect.poll(() => late.read("/publications"), { timeout: 5_000 }).toContain(title);
  const { publishedAt } = await db.edition.findFirstOrThrow({ orderBy: { publishedAt: "desc" } });
  expect(Math.abs(publishedAt.getTime() - releaseAt.getTime())).toBeLessThan(60_000);
});
