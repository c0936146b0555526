import { describe, expect, it } from "vitest";
import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { changeEvidence } from "#lib/domain/evidence/change-evidence.ts";
import { listEvidenceChanges } from "#lib/domain/evidence/list-evidence-changes.ts";
import { listEvidenceLinks } from "#lib/domain/evidence/list-evidence-links.ts";
import { listEvidenceStandings } from "#lib/domain/evidence/list-evidence-standings.ts";
import { findQuotablePaper } from "#lib/domain/evidence/list-quotable.ts";
import { listEvidenceTargets, readEvidence } from "#lib/domain/evidence/queries.ts";
import { readCoverage } from "#lib/domain/evidence/read-coverage.ts";
import { reanchorEvidence } from "#lib/domain/evidence/reanchor-evidence.ts";
import { removeEvidence } from "#lib/domain/evidence/remove-evidence.ts";
import { evidenceLimit } from "#lib/domain/evidence/rules.ts";
import type { AddEvidenceInput } from "#lib/domain/evidence/schema.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { db, transact } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aReport, someone } from "#tests/world/world.ts";

withDatabase();

const nowhere = { blockId: null, prefix: "", suffix: "" };
const said = { stance: "supports" as const, note: "" };

/** A group with a finding, its proposer, another expert, a moderator and an observer. */
async function aRoom(state: Parameters<typeof aFinding>[2] = "circulated") {
  const group = await aGroup();
  const [proposer, expert, moderator, observer] = [
    await someone(group),
    await someone(group),
    await someone(group, "moderator"),
    await someone(group, "observer"),
  ];
  return { group, proposer, expert, moderator, observer, finding: await aFinding(group, proposer, state) };
}

const ownSource = (findingId: string, sourceTitle = "A yearbook"): AddEvidenceInput => ({
  kind: "own_source",
  findingId,
  ...said,
  sourceTitle,
  locator: "12",
});

function passageOf(findingId: string, documentId: string, quote: string): AddEvidenceInput {
  return { kind: "passage", findingId, ...said, documentId, quote, anchor: nowhere };
}

async function added(actor: Actor, input: AddEvidenceInput): Promise<string> {
  const result = await addEvidence(actor, input);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.evidenceId;
}

const kinds = async (actor: Actor, findingId: string) => {
  const { pieces, hidden } = await readEvidence(actor, findingId);
  return [...pieces.map(({ view }) => view.kind), hidden];
};

async function aContribution(
  group: { id: string },
  {
    rule = "on_the_record" as const,
    ...more
  }: { rule?: "on_the_record" | "not_for_attribution"; speakerId?: string } = {},
  state: "held" | "summary_agreed" = "held",
) {
  const discussion = await aDiscussion(group, { rule, state });
  const contribution = await db.contribution.create({
    data: { discussionId: discussion.id, rule, body: "Cables were cut twice.", heldOn: new Date(), ...more },
    select: { id: true },
  });
  return { discussion, ...contribution };
}

async function aSource(group: { id: string }, title = "Cables and Currents") {
  const csl = {
    type: "book",
    title,
    author: [{ family: "Satō", given: "Chizuru" }],
    issued: { "date-parts": [[2024]] },
  };
  return db.source.create({
    data: { groupId: group.id, csl, label: `Satō, Chizuru. ${title}. 2024` },
    select: { id: true },
  });
}

/** Changes the words of a paper's working text, block by block, as its authors would. */
async function rewrite(documentId: string, change: (text: string) => string): Promise<void> {
  const { content } = await readWorkingText(db, documentId);
  const blocks = content.map((block) => ({
    ...block,
    content: [{ type: "text", text: change(block.content?.[0]?.text ?? "") }],
  }));
  await transact((tx) =>
    changeText(tx, { documentId, accountId: null }, (doc) => {
      replaceContent(doc, { type: "doc", content: blocks });
      return ok();
    }),
  );
}

describe("a finding", () => {
  it("rests on a passage, a contribution, a source of the library with its page, a typed one, and another finding", async () => {
    const { group, expert, finding, proposer } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer] });
    const { id: contributionId } = await aContribution(group, { speakerId: proposer.personId });
    const { id: sourceId } = await aSource(group);
    const other = await aFinding(group, proposer);
    const findingId = finding.id;
    await added(expert, passageOf(findingId, paper.documentId, "Some   words"));
    await added(expert, { kind: "contribution", findingId, contributionId, ...said });
    await added(expert, { kind: "source", findingId, sourceId, locator: "pp. 12–15", ...said });
    await added(expert, ownSource(findingId));
    await added(expert, {
      kind: "finding",
      findingId,
      otherFindingId: other.id,
      ...said,
      stance: "contradicts",
    });
    const { pieces, hidden } = await readEvidence(expert, findingId);
    expect(hidden).toBe(0);
    expect(pieces.map(({ view }) => view)).toMatchObject([
      { kind: "passage", quote: "Some words", version: null, paper: { slug: paper.slug } },
      { kind: "contribution", body: "Cables were cut twice.", speaker: { name: proposer.name } },
      { kind: "source", title: "Cables and Currents", locator: "pp. 12–15", removed: false },
      { kind: "source", title: "A yearbook", locator: "12", csl: null },
      { kind: "finding", number: other.number, stance: "contradicts" },
    ]);
    expect(pieces[0]).toMatchObject({ addedBy: { name: expert.name }, standing: { kind: "stands" } });
    expect(pieces[2]?.citation).toMatch(/Satō.*Cables and Currents.*12–15/);
    const links = await listEvidenceLinks(expert, group.id);
    expect(links.map(({ from }) => from.kind)).toEqual([
      "paper",
      "discussion",
      "source",
      "source",
      "finding",
    ]);
  });

  it("names the same thing once", async () => {
    const { group, expert, finding } = await aRoom();
    const { id: contributionId } = await aContribution(group);
    const input = { kind: "contribution", findingId: finding.id, contributionId, ...said } as const;
    const results = await Promise.all([addEvidence(expert, input), addEvidence(expert, input)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "AlreadyEvidence" } });
  });

  it("never rests on itself through others, though two are added in the same moment", async () => {
    const { group, expert, proposer, finding: a } = await aRoom();
    const [b, c] = [await aFinding(group, proposer), await aFinding(group, proposer)];
    const rest = (findingId: string, otherFindingId: string) =>
      addEvidence(expert, { kind: "finding", findingId, otherFindingId, ...said });
    expect(await rest(a.id, a.id)).toMatchObject({ refusal: { kind: "RestsOnItself" } });
    expect((await rest(a.id, b.id)).ok).toBe(true);
    const both = await Promise.all([rest(b.id, c.id), rest(c.id, a.id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "RestsOnItself" } });
  });

  it("takes nothing from another group, nothing taken out of the library, and no words that nobody wrote", async () => {
    const { group, expert, finding, proposer } = await aRoom();
    const elsewhere = await aRoom();
    const findingId = finding.id;
    const { id: sourceId } = await aSource(group);
    const foreignPaper = await aPaper(elsewhere.group, { authors: [elsewhere.proposer] });
    const foreign = await aContribution(elsewhere.group);
    const refused = { ok: false, refusal: { kind: "NotVisible" } };
    expect(await addEvidence(expert, passageOf(findingId, foreignPaper.documentId, "Some words"))).toEqual(
      refused,
    );
    const contribution = { kind: "contribution", findingId, ...said } as const;
    expect(await addEvidence(expert, { ...contribution, contributionId: foreign.id })).toEqual(refused);
    const otherFindingId = elsewhere.finding.id;
    expect(await addEvidence(expert, { kind: "finding", findingId, otherFindingId, ...said })).toEqual(
      refused,
    );
    await db.source.update({ where: { id: sourceId }, data: { removedAt: new Date() } });
    expect(await addEvidence(expert, { kind: "source", findingId, sourceId, locator: "", ...said })).toEqual(
      refused,
    );
    const paper = await aPaper(group, { authors: [proposer] });
    expect(
      await addEvidence(expert, passageOf(findingId, paper.documentId, "Words nobody wrote")),
    ).toMatchObject({
      refusal: { kind: "PassageGone" },
    });
  });
});

describe("who may", () => {
  it("add and keep evidence in order follows role and state, and the offered findings agree", async () => {
    const { group, proposer, expert, moderator, observer } = await aRoom();
    const outsider = await someone();
    const open = ["circulated", "in_discussion", "last_call"];
    for (const state of findingStates) {
      const { id } = await aFinding(group, proposer, state);
      const may = async (actor: SignedInActor) => {
        const offered = (await listEvidenceTargets(actor, group.id)).some((target) => target.id === id);
        const result = await addEvidence(actor, ownSource(id, `${state} ${actor.personId}`));
        expect(result.ok, `${state}: offered and done are one`).toBe(offered);
        return result.ok;
      };
      const early = [...open, "draft"].includes(state);
      expect(await may(proposer), state).toBe(early);
      expect(await may(moderator), state).toBe(early);
      expect(await may(expert), state).toBe(open.includes(state));
      expect(await may(observer), state).toBe(false);
      expect(await may(outsider), state).toBe(false);
    }
  });

  it("change and take away a piece: who added it, who proposed the finding, moderators; never after the call", async () => {
    const { proposer, expert, moderator, observer, finding, group } = await aRoom();
    const other = await someone(group);
    const evidenceId = await added(expert, ownSource(finding.id));
    const change = (actor: Actor, note: string) =>
      changeEvidence(actor, { evidenceId, stance: "qualifies", note, locator: "ch. 3" });
    for (const actor of [expert, proposer, moderator])
      expect((await change(actor, actor.name)).ok).toBe(true);
    expect(await change(other, "no")).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await change(observer, "no")).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await change(await someone(), "no")).toMatchObject({ refusal: { kind: "NotVisible" } });
    const may = async (actor: Actor) =>
      (await readEvidence(actor, finding.id)).pieces.map((p) => p.mayChange);
    expect(await may(expert)).toEqual([true]);
    expect(await may(other)).toEqual([false]);
    expect((await readEvidence(other, finding.id)).pieces[0]?.view).toMatchObject({
      note: moderator.name,
      stance: "qualifies",
      locator: "ch. 3",
    });
    await db.finding.update({ where: { id: finding.id }, data: { state: "not_agreed" } });
    expect(await change(moderator, "late")).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await removeEvidence(expert, { evidenceId })).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await may(moderator)).toEqual([false]);
  });

  it("taken away, a piece is gone from the finding and told of in its history; of two at once one was first", async () => {
    const { expert, moderator, finding } = await aRoom();
    const evidenceId = await added(expert, ownSource(finding.id));
    const both = await Promise.all([
      removeEvidence(expert, { evidenceId }),
      removeEvidence(moderator, { evidenceId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kinds(expert, finding.id)).toEqual([0]);
    const told = (await listEvidenceChanges(expert, finding.id)).map(({ kind, words }) => [kind, words]);
    expect(told).toEqual([
      ["EvidenceRemoved", "A yearbook"],
      ["EvidenceAdded", "A yearbook"],
    ]);
    await expect(addEvidence(expert, ownSource(finding.id))).resolves.toMatchObject({ ok: true });
  });
});

describe("what a reader may not read", () => {
  it("is counted, and nothing else of it is told", async () => {
    const { group, proposer, expert, moderator, observer, finding } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer] });
    const { id: contributionId, discussion } = await aContribution(group, { rule: "not_for_attribution" });
    const hiddenDraft = await aFinding(group, proposer, "draft");
    await added(proposer, passageOf(finding.id, paper.documentId, "Some words"));
    await added(proposer, { kind: "contribution", findingId: finding.id, contributionId, ...said });
    await added(proposer, {
      kind: "finding",
      findingId: finding.id,
      otherFindingId: hiddenDraft.id,
      ...said,
    });
    await added(proposer, ownSource(finding.id));
    const all = ["passage", "contribution", "finding", "source", 0];
    expect(await kinds(proposer, finding.id)).toEqual(all);
    expect(await kinds(moderator, finding.id)).toEqual(all);
    expect(await kinds(expert, finding.id)).toEqual(["passage", "contribution", "source", 1]);
    expect(await kinds(observer, finding.id)).toEqual(["source", 3]);
    const told = JSON.stringify([
      await readEvidence(observer, finding.id),
      await listEvidenceChanges(observer, finding.id),
      await listEvidenceLinks(observer, group.id),
      await listEvidenceStandings(observer, group.id),
    ]);
    for (const secret of ["Some words", "Cables were cut", paper.slug, discussion.slug, hiddenDraft.id])
      expect(told).not.toContain(secret);
    await db.paper.update({ where: { id: paper.id }, data: { state: "accepted" } });
    await db.discussion.update({ where: { id: discussion.id }, data: { state: "summary_agreed" } });
    expect(await kinds(observer, finding.id)).toEqual(["passage", "contribution", "source", 1]);
    expect(await kinds(await someone(), finding.id)).toEqual([0]);
  });

  it("stays so while they hold the page open: a piece cannot be changed through its id", async () => {
    const { group, proposer, expert, finding } = await aRoom();
    const hiddenDraft = await aFinding(group, expert, "draft");
    const evidenceId = await added(expert, {
      kind: "finding",
      findingId: finding.id,
      otherFindingId: hiddenDraft.id,
      ...said,
    });
    expect(await removeEvidence(proposer, { evidenceId })).toMatchObject({ refusal: { kind: "NotVisible" } });
  });

  it("names the speaker of a contribution only on the record, or once they let their name stand", async () => {
    const { group, proposer, expert, finding } = await aRoom();
    const { id: contributionId } = await aContribution(group, { rule: "not_for_attribution" });
    await added(expert, { kind: "contribution", findingId: finding.id, contributionId, ...said });
    const speaker = async () => {
      const [piece] = (await readEvidence(expert, finding.id)).pieces;
      return piece?.view.kind === "contribution" ? piece.view.speaker?.name : null;
    };
    expect(await speaker()).toBeUndefined();
    await db.contribution.update({
      where: { id: contributionId },
      data: { speakerId: proposer.personId, releasedOn: new Date() },
    });
    expect(await speaker()).toBe(proposer.name);
  });
});

describe("a quoted passage", () => {
  const first =
    "Before it. Meeting as four adds political weight and cannot replace the programmes. After it.";
  const quote = "Meeting as four adds political weight and cannot replace the programmes.";

  it("whose words changed is flagged, and anchored again to what stands there; the former words stay", async () => {
    const { group, proposer, expert, finding } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer], text: first });
    const evidenceId = await added(expert, passageOf(finding.id, paper.documentId, quote));
    expect(await listEvidenceStandings(expert, group.id)).toEqual([]);
    await rewrite(paper.documentId, (text) => text.replace("political", "diplomatic"));
    expect(await listEvidenceStandings(expert, group.id)).toEqual([
      { evidenceId, findingId: finding.id, standing: "changed" },
    ]);
    const [piece] = (await readEvidence(expert, finding.id)).pieces;
    expect(piece?.view).toMatchObject({ quote });
    if (piece?.standing?.kind !== "changed") throw new Error("it is not flagged");
    const { guess } = piece.standing;
    expect(guess.quote).toBe(quote.replace("political", "diplomatic"));
    expect((await reanchorEvidence(expert, { evidenceId, ...guess })).ok).toBe(true);
    const [again] = (await readEvidence(expert, finding.id)).pieces;
    expect(again).toMatchObject({
      view: { quote: guess.quote },
      standing: { kind: "stands" },
      former: [{ quote, by: { name: expert.name } }],
    });
    expect((await listEvidenceChanges(expert, finding.id))[0]?.kind).toBe("EvidenceReanchored");
    expect(
      await reanchorEvidence(expert, { evidenceId, quote: "Words nobody wrote", anchor: nowhere }),
    ).toMatchObject({ refusal: { kind: "PassageGone" } });
  });

  it("whose words are gone stays visible with its quotation, marked as orphaned", async () => {
    const { group, proposer, finding } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer], text: first });
    await added(proposer, passageOf(finding.id, paper.documentId, quote));
    await rewrite(paper.documentId, () => "Nothing of the kind.");
    expect((await readEvidence(proposer, finding.id)).pieces).toMatchObject([
      { view: { quote }, standing: { kind: "gone" } },
    ]);
  });

  it("of a frozen paper keeps its version, which is not forgotten, and is compared with what readers have", async () => {
    const { group, proposer, expert, finding } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer], text: first });
    await submitPaper(proposer, { paperId: paper.id });
    await added(expert, passageOf(finding.id, paper.documentId, quote));
    expect((await readEvidence(expert, finding.id)).pieces).toMatchObject([
      { view: { version: 1 }, standing: { kind: "stands" } },
    ]);
  });

  it("is found by searching the paper, for whoever may read it", async () => {
    const { group, proposer, expert, observer } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer], text: first });
    const search = { slug: paper.slug, q: "FOUR weight" };
    expect((await findQuotablePaper(expert, group.id, search))?.found.map((found) => found.quote)).toEqual([
      quote,
    ]);
    expect(await findQuotablePaper(observer, group.id, search)).toBeNull();
  });
});

describe("in print", () => {
  it("stands every kind, a source as it is cited with its page; nothing taken away, and no speaker", async () => {
    const { group, proposer, moderator, finding } = await aRoom();
    const findingId = finding.id;
    const { id: contributionId } = await aContribution(group, { speakerId: proposer.personId });
    const { id: sourceId } = await aSource(group);
    const other = await aFinding(group, proposer, "agreed");
    await added(proposer, { kind: "contribution", findingId, contributionId, ...said });
    await added(proposer, { kind: "source", findingId, sourceId, locator: "12–15", ...said });
    await added(proposer, ownSource(findingId));
    await added(proposer, { kind: "finding", findingId, otherFindingId: other.id, ...said });
    const gone = await added(proposer, ownSource(findingId, "Taken away"));
    await removeEvidence(proposer, { evidenceId: gone });
    await recordOutcome(moderator, {
      findingId,
      outcome: "agreed",
      rationale: "Nobody was against it.",
      silence: false,
    });
    await db.source.update({ where: { id: sourceId }, data: { removedAt: new Date() } });
    const { printed } = await db.$transaction((tx) =>
      printFindings(tx, moderator, { groupId: group.id, ids: [findingId] }),
    );
    const evidence = printed[0]?.evidence ?? [];
    expect(evidence).toMatchObject([
      { kind: "contribution", body: "Cables were cut twice." },
      { kind: "source", title: expect.stringMatching(/Satō.*Cables and Currents.*12–15/), locator: "" },
      { kind: "source", title: "A yearbook", locator: "12" },
      { kind: "finding", number: other.number },
    ]);
    expect(JSON.stringify(evidence)).not.toContain(proposer.name);
  });

  it("an edition from before sources had pages is still read", () => {
    const before = { kind: "source", stance: "supports", note: "", title: "A yearbook", url: null };
    const { evidence } = editionContentSchema.shape.findings.element.shape;
    expect(evidence.element.parse(before)).toMatchObject({ title: "A yearbook", locator: "" });
  });
});

describe("coverage", () => {
  it("tells what rests on nothing, and what nothing rests on, to experts and moderators", async () => {
    const { group, proposer, expert, moderator, observer, finding } = await aRoom();
    const paper = await aPaper(group, { authors: [proposer] });
    const against = await aFinding(group, proposer);
    const bare = await aFinding(group, proposer);
    await added(expert, { ...ownSource(against.id), stance: "contradicts" });
    await aReport(group, { text: `Bare words.\n\n## With\n\nHeld.\n\n{{finding:${finding.id}}}` });
    expect(await readCoverage(expert, group.id)).toMatchObject({
      findings: {
        all: 3,
        lacking: [
          { number: finding.number, lacks: "evidence" },
          { number: against.number, lacks: "support" },
          { number: bare.number, lacks: "evidence" },
        ],
      },
      papers: { all: 1, unused: [{ slug: paper.slug }] },
      paragraphs: { all: 2, unsupported: [{ text: "Bare words." }] },
    });
    await added(expert, passageOf(finding.id, paper.documentId, "Some words"));
    const after = await readCoverage(moderator, group.id);
    expect(after?.papers.unused).toEqual([]);
    expect(after?.findings.lacking.map(({ number }) => number)).toEqual([against.number, bare.number]);
    await rewrite(paper.documentId, () => "Another text.");
    expect((await readCoverage(moderator, group.id))?.findings.lacking[0]).toMatchObject({
      lacks: "standing",
      flagged: 1,
    });
    expect(await readCoverage(observer, group.id)).toBeNull();
    expect(await readCoverage(await someone(), group.id)).toBeNull();
  });
});

it("a finding takes no more evidence than it may have; what a merge brought beyond that is shown, not called hidden", async () => {
  const { proposer, finding } = await aRoom();
  const row = { findingId: finding.id, kind: "source" as const, sourceTitle: "A yearbook" };
  await db.evidence.createMany({
    data: Array.from({ length: evidenceLimit + 20 }, (_, page) => ({ ...row, locator: String(page) })),
  });
  const { pieces, hidden } = await readEvidence(proposer, finding.id);
  expect([pieces.length, hidden]).toEqual([evidenceLimit + 20, 0]);
  expect(await addEvidence(proposer, ownSource(finding.id, "Another yearbook"))).toMatchObject({
    refusal: { kind: "FindingHasAllEvidence" },
  });
});
