import { describe, expect, it } from "vitest";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const statement = "Four partners need four programmes.";

describe("proposing a finding", () => {
  it("keeps the passage it came from: words, place and version", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, { authors: [author] });
    const anchor = { blockId: "block1", prefix: "", suffix: " of a paper" };
    const passage = { documentId: paper.documentId, quote: "Some words", anchor };
    const proposed = await proposeFinding(author, {
      groupId: group.id,
      statement,
      reasons: "",
      theme: "",
      passage,
    });
    expect(proposed).toMatchObject({ ok: true, value: { number: 1 } });
    const finding = await findFinding(author, group.id, 1);
    expect(finding).toMatchObject({ statement, state: "draft", version: 1 });
    expect((await readEvidence(author, finding?.id ?? "")).pieces).toMatchObject([
      { view: { kind: "passage", quote: "Some words", paper: { slug: paper.slug } } },
    ]);
  });

  it("from another group's paper finds nothing, and leaves nothing", async () => {
    const [group, elsewhere] = [await aGroup(), await aGroup()];
    const author = await someone(group);
    const paper = await aPaper(elsewhere, { authors: [await someone(elsewhere)] });
    const passage = {
      documentId: paper.documentId,
      quote: "Some words",
      anchor: { blockId: null, prefix: "", suffix: "" },
    };
    const refused = await proposeFinding(author, {
      groupId: group.id,
      statement,
      reasons: "",
      theme: "",
      passage,
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: "NotVisible" } });
    expect(await db.finding.count({ where: { groupId: group.id } })).toBe(0);
  });

  it("quotes nobody with what they did not write", async () => {
    const group = await aGroup();
    const author = await someone(group);
    const paper = await aPaper(group, { authors: [author] });
    const anchor = { blockId: null, prefix: "", suffix: "" };
    const passage = { documentId: paper.documentId, quote: "Words nobody wrote", anchor };
    const refused = await proposeFinding(author, {
      groupId: group.id,
      statement,
      reasons: "",
      theme: "",
      passage,
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: "PassageGone" } });
  });

  it("gives every one of many proposals at once its own number", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const input = { groupId: group.id, statement, reasons: "", theme: "" };
    const results = await Promise.all(Array.from({ length: 8 }, () => proposeFinding(expert, input)));
    const numbers = results.flatMap((result) => (result.ok ? [result.value.number] : [])).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("is not for observers", async () => {
    const group = await aGroup();
    const refused = await proposeFinding(await someone(group, "observer"), {
      groupId: group.id,
      statement,
      reasons: "",
      theme: "",
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: "NotAllowed" } });
  });
});

describe("a position", () => {
  it("can be changed, and the history stays", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const { id, number } = await aFinding(group, expert);
    const input = { findingId: id, version: 1 };
    await recordPosition(expert, { ...input, value: "objection", text: "Say which treaty." });
    await recordPosition(expert, { ...input, value: "accept", text: "" });
    const finding = await findFinding(expert, group.id, number);
    expect(finding?.counts).toMatchObject({ accept: 1, objection: 0 });
    expect(finding?.myPositions.map(({ value }) => value)).toEqual(["accept", "objection"]);
    expect((await listFindings(expert, group.id))[0]).toMatchObject({ mine: "accept" });
    await expect(db.position.updateMany({ where: {}, data: { value: "support" } })).rejects.toThrow();
  });

  it("answers the version that was read, or not at all", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const { id } = await aFinding(group, expert);
    await db.findingVersion.create({
      data: { findingId: id, number: 2, substance: 2, statement: "New words", createdById: expert.personId },
    });
    const stale = await recordPosition(expert, { findingId: id, version: 1, value: "support", text: "" });
    expect(stale).toEqual({ ok: false, refusal: { kind: "TextChanged" } });
  });

  it("is never taken by an observer, nor after the call, nor by an outsider", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const open = await aFinding(group, expert);
    const closed = await aFinding(group, expert, "agreed");
    const support = { version: 1, value: "support" as const, text: "" };
    expect(
      await recordPosition(await someone(group, "observer"), { ...support, findingId: open.id }),
    ).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await recordPosition(await someone(), { ...support, findingId: open.id })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    expect(await recordPosition(expert, { ...support, findingId: closed.id })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
  });

  it("is counted for observers, and not named", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const { id, number } = await aFinding(group, expert);
    await recordPosition(expert, { findingId: id, version: 1, value: "support", text: "" });
    const seen = await findFinding(await someone(group, "observer"), group.id, number);
    expect(seen).toMatchObject({ positions: null, counts: { support: 1 } });
    expect((await findFinding(expert, group.id, number))?.positions).toHaveLength(1);
  });

  it("without its words is refused by the database too", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const { id } = await aFinding(group, expert);
    const version = await db.findingVersion.findFirstOrThrow({
      where: { findingId: id },
      select: { id: true },
    });
    const wordless = {
      findingVersionId: version.id,
      personId: expert.personId,
      value: "objection" as const,
      text: "  ",
    };
    await expect(db.position.create({ data: wordless })).rejects.toThrow();
  });
});

describe("the consensus call", () => {
  it("cannot be agreed while an objection stands, and is recorded once", async () => {
    const group = await aGroup();
    const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
    const { id, number } = await aFinding(group, expert);
    await recordPosition(expert, { findingId: id, version: 1, value: "objection", text: "Name the clause." });
    const agreed = { findingId: id, outcome: "agreed" as const, rationale: "All have spoken." };
    expect(await recordOutcome(moderator, agreed)).toEqual({
      ok: false,
      refusal: { kind: "ObjectionStands" },
    });
    expect(await recordOutcome(expert, agreed)).toEqual({ ok: false, refusal: { kind: "NotAllowed" } });
    await recordPosition(expert, { findingId: id, version: 1, value: "support", text: "" });
    const calls = await Promise.all([recordOutcome(moderator, agreed), recordOutcome(moderator, agreed)]);
    expect(calls.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findFinding(moderator, group.id, number)).toMatchObject({
      state: "agreed",
      call: { outcome: "agreed" },
    });
  });
});

describe("a thread of comments", () => {
  it("puts a circulated finding in discussion, and marks an observer", async () => {
    const group = await aGroup();
    const [expert, observer] = [await someone(group), await someone(group, "observer")];
    const { id, number } = await aFinding(group, expert);
    await commentOnFinding(observer, { findingId: id, body: "What of the Arctic?" });
    const before = await findFinding(expert, group.id, number);
    const parentId = before?.comments[0]?.id ?? "";
    await commentOnFinding(expert, { findingId: id, parentId, body: "Another paper’s matter." });
    const after = await findFinding(expert, group.id, number);
    expect(after?.state).toBe("in_discussion");
    expect(after?.comments).toMatchObject([
      { observer: true, replies: [{ observer: false, body: "Another paper’s matter." }] },
    ]);
  });

  it("cannot be continued from another finding's thread", async () => {
    const group = await aGroup();
    const expert = await someone(group);
    const [one, other] = [await aFinding(group, expert), await aFinding(group, expert)];
    await commentOnFinding(expert, { findingId: one.id, body: "Here." });
    const parentId = (await findFinding(expert, group.id, one.number))?.comments[0]?.id ?? "";
    expect(await commentOnFinding(expert, { findingId: other.id, parentId, body: "There." })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });
});

it("a draft is circulated by its proposer or a moderator, and by nobody else", async () => {
  const group = await aGroup();
  const [expert, proposer] = [await someone(group), await someone(group)];
  const { id } = await aFinding(group, proposer, "draft");
  expect(await moveFinding(expert, { findingId: id, move: "circulate" })).toMatchObject({
    refusal: { kind: "NotVisible" },
  });
  expect((await moveFinding(proposer, { findingId: id, move: "circulate" })).ok).toBe(true);
});
