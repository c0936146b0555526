import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { keepPending } from "#lib/domain/discussions/pending-points.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { type DumpedRow, dumpDatabase } from "#tests/world/dump.ts";
import { aFindingOn, idOf, names, openTwin, signIn } from "#tests/world/twins.ts";

withDatabase();

const words = ["quokka", "bandicoot", "numbat", "potoroo", "wombat", "wallaby"];
const released = "potoroo";

/** Three people speak; one changes their words, one releases theirs, a finding rests on one, the summary circulates and
 *  is remarked on, and of what was written last nothing has appeared yet. */
async function aDiscussionInConfidence() {
  const { group, discussion } = await openTwin();
  const discussionId = discussion.id;
  const [ada, bo, cleo] = [await signIn("ada"), await signIn("bo"), await signIn("cleo")];
  const appear = () => letPointsAppear(new Date(Date.now() + 7 * 60_000));
  const say = async (who: typeof ada, body: string) => {
    const point = { discussionId, id: randomUUID(), key: randomBytes(32).toString("base64url") };
    expect(await addContribution(who, { ...point, body })).toMatchObject({ ok: true });
    return point;
  };
  const first = await say(ada, "Ada saw a quokka.");
  await say(bo, "Bo saw a bandicoot.");
  const quoted = await say(cleo, "Cleo saw a potoroo.");
  await appear();
  expect(await changeContribution(ada, { ...first, body: "Somebody saw a numbat." })).toMatchObject({
    ok: true,
  });
  expect(await releaseContribution(cleo, quoted)).toMatchObject({ ok: true });
  await aFindingOn(group, bo, first.id);
  await appear();
  await say(bo, "Bo saw a wombat as well.");
  await db.discussion.update({
    where: { id: discussionId },
    data: { state: "summary_circulated", summary: "A numbat and a bandicoot were seen.", summaryNumber: 1 },
  });
  await db.summaryVersion.create({
    data: { discussionId, number: 1, body: "A numbat and a bandicoot were seen.", madeOn: new Date() },
  });
  const remark = { kind: "remark", id: randomUUID(), discussionId, body: "And a wallaby." } as const;
  await db.$transaction((tx) => keepPending(tx, remark, new Date()));
}

describe("after a discussion that is not for attribution", () => {
  it("nothing in the database or in a file ties words to people or times, but the one who released theirs", async () => {
    await aDiscussionInConfidence();
    const rows = await dumpDatabase();
    const telling = rows.filter(({ line }) => words.some((word) => line.includes(word)));
    // The words are found at all: three that appeared, one and a remark that wait, two summaries.
    expect(telling.length).toBe(7);
    expect(ties(rows)).toEqual([expect.stringContaining(released)]);
    expect(filesWith(words)).toEqual([]);
    // An id of version 4 tells no time.
    const ids = { select: { id: true } } as const;
    const points = [...(await db.contribution.findMany(ids)), ...(await db.pendingPoint.findMany(ids))];
    expect(points.map(({ id }) => id[14])).toEqual(Array(5).fill("4"));
  });

  it("the search would find a name, an id, an address or a time beside them", async () => {
    const plain = { table: "planted", line: "(Somebody saw a numbat.)" };
    for (const who of [idOf("ada", "person"), idOf("ada", "account"), idOf("ada", "member")])
      expect(ties([{ ...plain, line: `${plain.line} ${who}` }])).toHaveLength(1);
    for (const who of ["Name of ada", "ada@example.org", "Affiliation of ada", "Perspective of ada"])
      expect(ties([{ ...plain, line: `${plain.line} ${who}` }])).toHaveLength(1);
    expect(ties([{ ...plain, line: `${plain.line} 2026-11-01 14:33:07.123+00` }])).toHaveLength(1);
    expect(ties([plain])).toEqual([]);
  });
});

/** Rows with words of the discussion and, beside them, who or when. */
function ties(rows: readonly DumpedRow[]): string[] {
  return rows
    .filter(({ line }) => words.some((word) => line.includes(word)))
    .filter((row) => people.some((who) => row.line.includes(who)) || tellsTime(row))
    .map(({ table, line }) => `${table} ${line}`);
}

const people = names.flatMap((name) => [
  ...(["person", "account", "member"] as const).map((of) => idOf(name, of)),
  `Name of ${name}`,
  `Affiliation of ${name}`,
  `Perspective of ${name}`,
  `${name}@example.org`,
]);

/** A discussion's own plan has hours, and what waits the full five minutes at which it appears. */
function tellsTime({ table, line }: DumpedRow): boolean {
  if (table === 'public."Discussion"') return false;
  const times = line.match(/\d\d:\d\d(:\d\d(\.\d+)?)?/g) ?? [];
  if (table === 'public."PendingPoint"') return times.some((time) => !/^\d\d:\d[05]:00$/.test(time));
  return times.length > 0;
}

/** Every file this installation has written: mails, pictures, logs. */
function filesWith(wanted: readonly string[]): string[] {
  const folder = process.env.DATA_DIR ?? "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => wanted.some((word) => readFileSync(file, "latin1").includes(word)));
}
