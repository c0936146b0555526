import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { countFailures } from "#lib/domain/accounts/count-failures.ts";
import { endSession } from "#lib/domain/accounts/end-session.ts";
import { forgetExpired } from "#lib/domain/accounts/forget-expired.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { exportAudit } from "#lib/domain/audit/export-audit.ts";
import { listAudit } from "#lib/domain/audit/list-audit.ts";
import { readChain } from "#lib/domain/audit/read-chain.ts";
import type { AuditFilter } from "#lib/domain/audit/schema.ts";
import type { AuditEntry } from "#lib/domain/audit/types.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { takeMatrix } from "#lib/domain/findings/take-matrix.ts";
import { exportActivity } from "#lib/domain/notifications/export-activity.ts";
import { listActivity } from "#lib/domain/notifications/list-activity.ts";
import { db } from "#lib/infra/db.ts";
import { exportAnswer } from "#lib/web/export-answer.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

async function anAdministrator(): Promise<SignedInActor & { token: string }> {
  const actor = await someone();
  await db.account.update({ where: { id: actor.accountId }, data: { administrator: true } });
  return { ...actor, administrator: true };
}

async function entriesOf(filter: AuditFilter): Promise<AuditEntry[]> {
  return (await listAudit(await anAdministrator(), filter))?.entries ?? [];
}

async function all<Entry>(batches: AsyncIterable<readonly Entry[]>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const batch of batches) entries.push(...batch);
  return entries;
}

describe("what administrators read of what was recorded", () => {
  it("is nobody else's to read, to take along or to check", async () => {
    const moderator = await someone(await aGroup(), "moderator");
    expect(await listAudit(moderator, {})).toBeNull();
    expect(await exportAudit(moderator, {})).toEqual({ ok: false, refusal: { kind: "NotVisible" } });
    expect(await readChain(moderator, { isWhole: true, noted: null })).toBeNull();
  });

  it("tells of sign-ins and of their end, by whom and by how many proofs", async () => {
    const actor = await someone();
    await endSession(actor.token);
    await endSession("never one");
    const entries = await entriesOf({ person: actor.personId, kind: "signIns" });
    expect(entries.map(({ kind, by, about }) => ({ kind, by, about }))).toEqual([
      { kind: "SignedOut", by: actor.name, about: null },
      { kind: "SignedIn", by: actor.name, about: null },
    ]);
    expect(entries.map(({ detail }) => detail)).toEqual([{ signIns: 1 }, { twoFactors: false }]);
  });

  it("does not know who signed in any more once the sign-in would have ended", async () => {
    const actor = await someone();
    await forgetExpired(new Date(Date.now() + 29 * 86_400_000));
    expect(await entriesOf({ person: actor.personId, kind: "signIns" })).toHaveLength(1);
    await sealFacts();
    await forgetExpired(new Date(Date.now() + 31 * 86_400_000));
    expect(await entriesOf({ person: actor.personId })).toEqual([]);
    const facts = await db.fact.findMany({ where: { kind: "SignedIn" } });
    expect(JSON.stringify(facts, (_, value) => String(value))).not.toContain(actor.personId);
    expect((await verifySeals()).broken).toBeNull();
  });

  it("counts failed tries of a quarter of an hour once, and keeps no address", async () => {
    for (const email of ["one@example.org", "other@example.org", "one@example.org"])
      await signIn({ email, password: "wrong" }, { network: "192.0.2.7", device: "", sampleAllowed: true });
    const next = new Date(Date.now() + 15 * 60_000);
    await Promise.all([countFailures(next), countFailures(next)]);
    await countFailures(next);
    const facts = await db.fact.findMany({ where: { kind: "SignInsFailed" } });
    expect(facts.map(({ detail }) => detail)).toMatchObject([{ tries: 3, addresses: 2, networks: 1 }]);
    expect(JSON.stringify(facts, (_, value) => String(value))).not.toMatch(/example|192/);
  });

  it("tells of a closed group that something happened to it, and nothing of what is in it", async () => {
    const group = await aGroup({ announced: false });
    const moderator = await someone(group, "moderator");
    const paper = await aPaper(group);
    const inGroup = { groupId: group.id, subjectId: paper.id, detail: { secret: paper.id } };
    for (const kind of ["GroupConcluded", "PaperSubmitted", "MemberJoined", "FindingProposed"])
      await db.$transaction((tx) => recordFact(tx, moderator, { kind, ...inGroup }));
    await takeMatrix(moderator, group.id);
    const entries = await entriesOf({ group: group.id });
    expect(entries.map(({ kind }) => kind)).toEqual(["MatrixDownloaded", "MemberJoined", "GroupConcluded"]);
    expect(new Set(entries.map(({ group: name }) => name))).toEqual(new Set([group.slug]));
    expect(entries.flatMap(({ by, about }) => [by, about])).toEqual(Array(6).fill(null));
    expect(JSON.stringify(entries)).not.toContain(paper.id);
    expect(await entriesOf({ person: moderator.personId, group: group.id })).toEqual([]);
  });

  it("is found by kind, day and account, page by page", async () => {
    const actor = await someone();
    const kinds = Array.from({ length: 60 }, (_, at) => (at % 2 ? "AccountPlanted" : "LogoPlanted"));
    for (const kind of kinds)
      await db.$transaction((tx) => recordFact(tx, actor, { kind, subjectId: actor.accountId }));
    const administrator = await anAdministrator();
    const list = (filter: AuditFilter) => listAudit(administrator, { subject: actor.accountId, ...filter });
    const first = await list({});
    expect(first).toMatchObject({ total: 60, counts: { accounts: 30, settings: 30, signIns: 0 } });
    const second = await list({ before: first?.older ?? "" });
    expect([first?.entries.length, second?.entries.length, second?.older]).toEqual([50, 10, null]);
    expect((await list({ kind: "settings" }))?.total).toBe(30);
    const today = new Date().toISOString().slice(0, 10);
    expect((await list({ from: today, until: today }))?.total).toBe(60);
    expect((await list({ until: "2026-01-01" }))?.total).toBe(0);
  });
});

describe("an export", () => {
  it("of a group is what its moderators read, and is recorded with the newest seal", async () => {
    const group = { ...(await aGroup()), concludedAt: null };
    const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
    const { id } = await aDiscussion(group, { rule: "not_for_attribution" });
    for (const kind of ["DiscussionPlanned", "SummaryCirculated"])
      await db.$transaction((tx) => recordFact(tx, expert, { kind, groupId: group.id, subjectId: id }));
    expect(await exportActivity(expert, group, {})).toEqual({ ok: false, refusal: { kind: "NotAllowed" } });
    const { entries } = await listActivity(moderator, group, {});
    const exported = await exportActivity(moderator, group, {});
    if (!exported.ok) throw new Error("refused");
    const { batches, head } = exported.value;
    const told = await all(batches);
    expect(told.filter(({ kind }) => kind !== "ActivityExported")).toEqual(entries);
    expect(told.find(({ kind }) => kind === "SummaryCirculated")).toMatchObject({
      by: null,
      isDayOnly: true,
    });
    const fact = await db.fact.findFirstOrThrow({ where: { kind: "ActivityExported", groupId: group.id } });
    expect(fact.detail).toEqual({ head: head?.hash });
    expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("goes through everything, some at a time", async () => {
    const actor = await anAdministrator();
    await db.fact.createMany({
      data: Array.from({ length: 1203 }, () => ({ kind: "LogoPlanted", subjectId: actor.accountId })),
    });
    const exported = await exportAudit(actor, { subject: actor.accountId, kind: "settings" });
    const ids = exported.ok ? (await all(exported.value.batches)).map(({ id }) => BigInt(id)) : [];
    const planted = ids.filter((id, at) => at === 0 || id < (ids[at - 1] ?? 0n));
    expect(new Set(planted).size).toBeGreaterThanOrEqual(1203);
    expect(planted.length).toBe(ids.length);
  });

  it("is a table no cell of which is a formula, or a line of JSON for each entry, with the seal last", async () => {
    const entry = { id: "1", title: "=HYPERLINK(1)" };
    const answer = (format: "csv" | "jsonl") =>
      exportAnswer(
        {
          batches: inBatches([[entry], [{ ...entry, id: "2" }]]),
          head: { number: 3, hash: "f", at: new Date(0) },
        },
        {
          name: "x",
          format,
          written: {
            head: ["No", "Title"],
            rowOf: ({ id, title }) => [id, title],
            sealed: ({ hash }) => ["", hash],
          },
        },
      );
    expect(await answer("csv").text()).toBe("No,Title\r\n1,'=HYPERLINK(1)\r\n2,'=HYPERLINK(1)\r\n,f\r\n");
    const lines = (await answer("jsonl").text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: "1" },
      { id: "2" },
      { seal: { number: 3 } },
    ]);
    expect(answer("csv").headers.get("cache-control")).toBe("private, no-store");
  });
});

async function* inBatches<Entry>(batches: Entry[][]) {
  yield* batches;
}
