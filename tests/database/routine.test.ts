import { parseCronItems } from "graphile-worker";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { minutesSince, queueRoutine } from "#server/jobs/queue-routine.ts";
import { withDatabase } from "#tests/world/database.ts";

withDatabase();

const items = parseCronItems([
  { task: "each-minute", match: "* * * * *" },
  { task: "each-night", match: "17 3 * * *" },
]);

beforeEach(async () => {
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
  await db.$executeRaw`delete from graphile_worker._private_known_crontabs`;
});

const queued = async () => {
  const rows = await db.$queryRaw<{ task: string }[]>`
    select task_identifier as task from graphile_worker.jobs where run_at <= clock_timestamp() order by id`;
  return rows.map(({ task }) => task);
};

const at = (time: string) => new Date(`2026-11-23T${time}Z`);

describe("what comes round", () => {
  it("is queued in its minute, at once and once, in however many processes", async () => {
    await Promise.all([1, 2, 3].map(() => queueRoutine(items, at("03:16:00"))));
    expect(await queued()).toEqual(["each-minute"]);
    await Promise.all([1, 2, 3].map(() => queueRoutine(items, at("03:17:00"))));
    expect((await queued()).toSorted()).toEqual(["each-minute", "each-minute", "each-night"]);
  });

  it("goes on where a machine whose clock was ahead has been at work", async () => {
    await db.$executeRaw`
      insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      values ('each-minute', now(), now() + interval '1 year')`;
    const now = await readClock();
    await queueRoutine(items, now);
    expect(await queued()).toContain("each-minute");
    await queueRoutine(items, now);
    expect((await queued()).filter((task) => task === "each-minute")).toHaveLength(1);
  });
});

describe("the minutes since the last look", () => {
  const told = (last: string | null, now: string) =>
    minutesSince(last === null ? null : at(last), at(now)).minutes.map((each) =>
      each.toISOString().slice(11, 16),
    );

  it("are those that began since, and none at first", () => {
    expect(told(null, "03:16:59.999")).toEqual([]);
    expect(told("03:16:59.999", "03:17:00.000")).toEqual(["03:17"]);
    expect(told("03:16:01", "03:16:59")).toEqual([]);
    expect(told("03:16:30", "03:19:10")).toEqual(["03:17", "03:18", "03:19"]);
  });

  it("are an hour's at most, and none where the clock was set back", () => {
    expect(told("01:00:00", "12:30:00")).toHaveLength(60);
    const back = minutesSince(at("12:30:00"), at("12:00:30"));
    expect(back).toEqual({ minutes: [], last: at("12:00:00") });
  });
});
