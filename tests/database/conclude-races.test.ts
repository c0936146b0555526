import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ok, type Result } from "#lib/base/result.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { reopenGroup } from "#lib/domain/archives/reopen-group.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { insertBlocks } from "#lib/domain/documents/insert-blocks.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { acceptInvitation } from "#lib/domain/groups/accept-invitation.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { db, transact } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { openFor, sign, statement, withPassword } from "#tests/world/sign-offs.ts";
import {
  aFinding,
  aGroup,
  aPaper,
  aReport,
  inDays,
  now,
  signedOff,
  someone,
  unique,
} from "#tests/world/world.ts";

withDatabase();

/** A group in which nothing waits for anybody, with two moderators, an expert and what would conclude it. */
async function aQuietGroup() {
  const group = await aGroup();
  const [moderator, second] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const expert = await someone(group);
  const input = { groupId: group.id, conclusion: "Four years, twelve papers, one report." };
  return { group, moderator, second, expert, conclude: () => concludeGroup(moderator, input) };
}

const isConcluded = async ({ id }: { id: string }) =>
  (await db.workingGroup.findUniqueOrThrow({ where: { id } })).concludedAt !== null;

/** What happened in the group, in order. Facts are numbered as they are recorded, so a later one is never before an earlier. */
async function factsIn({ id }: { id: string }): Promise<string[]> {
  const facts = await db.fact.findMany({
    where: { groupId: id },
    select: { kind: true },
    orderBy: { id: "asc" },
  });
  return facts.map(({ kind }) => kind);
}

const refused = (kind: string) => ({ ok: false, refusal: { kind } });
const why = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);

describe("concluding while", () => {
  it("somebody moves a paper: it moved before, or is refused", patience, async () => {
    await eachRound(5, async () => {
      const { group, moderator, conclude } = await aQuietGroup();
      const paper = await aPaper(group, { state: "submitted" });
      const [concluded, moved] = await together([
        conclude,
        () => movePaper(moderator, { paperId: paper.id, move: "startReview" }),
      ]);
      expect(concluded).toEqual(ok());
      if (!moved.ok) expect(moved).toEqual(refused("NotAllowed"));
      const { state } = await db.paper.findUniqueOrThrow({ where: { id: paper.id } });
      expect(state).toBe(moved.ok ? "in_review" : "submitted");
      expect(await factsIn(group)).toEqual([...(moved.ok ? ["PaperReviewStarted"] : []), "GroupConcluded"]);
    });
  });

  it(
    "a paper is handed in: it was handed in before and stays closed, or its text closed with the group",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { group, expert, conclude } = await aQuietGroup();
        const paper = await aPaper(group, { authors: [expert] });
        const [concluded, submitted] = await together([
          conclude,
          () => submitPaper(expert, { paperId: paper.id }),
        ]);
        expect(concluded).toEqual(ok());
        if (!submitted.ok) expect(submitted).toEqual(refused("NotAllowed"));
        const { closedAt } = await db.document.findUniqueOrThrow({ where: { id: paper.documentId } });
        const { concludedAt } = await db.workingGroup.findUniqueOrThrow({ where: { id: group.id } });
        expect(closedAt?.getTime() === concludedAt?.getTime()).toBe(!submitted.ok);
        expect(await db.documentVersion.count({ where: { documentId: paper.documentId } })).toBe(
          submitted.ok ? 1 : 0,
        );
      });
    },
  );

  it(
    "somebody writes: what was acknowledged stays in the text, what was refused is nowhere",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { group, expert, conclude } = await aQuietGroup();
        const { documentId } = await aPaper(group, { authors: [expert], text: "Begin." });
        const write = (words: string) => () =>
          transact((tx) =>
            changeText(tx, { documentId, accountId: expert.accountId }, (doc) => {
              insertBlocks(doc, 1, [{ type: "paragraph", content: [{ type: "text", text: words }] }]);
              return ok();
            }),
          );
        const words = ["One.", "Two.", "Three."];
        const [concluded, ...written] = await together([conclude, ...words.map(write)], 40);
        expect(concluded).toEqual(ok());
        for (const result of written) if (!result.ok) expect(result).toEqual(refused("WorkingTextClosed"));
        const text = JSON.stringify(await readText(expert, documentId));
        expect(words.filter((word) => text.includes(word))).toEqual(words.filter((_, at) => written[at]?.ok));
        expect(await write("Late.")()).toEqual(refused("WorkingTextClosed"));
      });
    },
  );

  it("somebody takes a position: it is recorded before, or refused", patience, async () => {
    await eachRound(5, async () => {
      const { group, expert, conclude } = await aQuietGroup();
      const finding = await aFinding(group, expert, "in_discussion");
      const [concluded, taken] = await together([
        conclude,
        () => recordPosition(expert, { findingId: finding.id, version: 1, value: "support", text: "" }),
      ]);
      expect(concluded).toEqual(ok());
      if (!taken.ok) expect(taken).toEqual(refused("NotAllowed"));
      expect(await db.position.count({ where: { findingVersion: { findingId: finding.id } } })).toBe(
        taken.ok ? 1 : 0,
      );
      expect(await factsIn(group)).toEqual([...(taken.ok ? ["PositionRecorded"] : []), "GroupConcluded"]);
    });
  });

  it(
    "somebody signs: the answer counts, and the group goes on as long as the round is open",
    patience,
    async () => {
      await eachRound(3, async () => {
        const { group, moderator, expert, conclude } = await aQuietGroup();
        const report = await aReport(group);
        await withPassword(expert);
        const round = await openFor(moderator, report.id);
        const [concluded, signed] = await together([conclude, () => sign(expert, round.id, "endorsed")], 100);
        expect(concluded).toMatchObject({ refusal: { kind: "StillOpen", signOffs: 1 } });
        expect(signed.ok).toBe(true);
        expect(await db.endorsement.count({ where: { roundId: round.id } })).toBe(1);
        expect(await isConcluded(group)).toBe(false);
      });
    },
  );

  it(
    "the last sign-off is approved: approved first and then concluded, or refused because it was open",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { group, moderator, second, conclude } = await aQuietGroup();
        const report = await aReport(group);
        const round = await openFor(moderator, report.id);
        const [concluded, approved] = await together([
          conclude,
          () => approveReport(second, { roundId: round.id }),
        ]);
        expect(approved.ok).toBe(true);
        if (!concluded.ok) expect(concluded).toMatchObject(refused("StillOpen"));
        expect(await isConcluded(group)).toBe(concluded.ok);
        expect((await factsIn(group)).slice(-1)).toEqual([
          concluded.ok ? "GroupConcluded" : "ReportApproved",
        ]);
      });
    },
  );

  it(
    "a sign-off is opened: one of the two, and never an open round in a concluded group",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { group, second, conclude } = await aQuietGroup();
        const report = await aReport(group);
        const [concluded, opened] = await together([
          conclude,
          () => openSignOff(second, { reportId: report.id, statement, closesAt: inDays(10) }),
        ]);
        expect([why(concluded), why(opened)]).toEqual(
          concluded.ok ? ["done", "NotAllowed"] : ["StillOpen", "done"],
        );
        expect(await db.signOffRound.count({ where: { groupId: group.id } })).toBe(opened.ok ? 1 : 0);
      });
    },
  );

  it("a release comes due: it comes out, and the group concludes only after it", patience, async () => {
    await eachRound(4, async () => {
      const { group, moderator, conclude } = await aQuietGroup();
      const report = await aReport(group);
      await signedOff(moderator, report.id);
      const asked = { ...now, when: "later", releaseAt: inDays(1), subject: "report" } as const;
      const requested = await requestRelease(moderator, { ...asked, subjectId: report.id });
      const id = requested.ok ? requested.value.id : "";
      await db.release.update({ where: { id }, data: { releaseAt: inDays(-1) }, select: { id: true } });
      const [concluded] = await together([conclude, () => releaseDue(), () => releaseDue()]);
      if (!concluded.ok) expect(concluded).toMatchObject({ refusal: { kind: "StillOpen", releases: 1 } });
      expect((await db.release.findUniqueOrThrow({ where: { id } })).state).toBe("released");
      expect(await db.edition.count({ where: { publication: { reportId: report.id } } })).toBe(1);
      expect((await factsIn(group)).slice(-1)).toEqual([
        concluded.ok ? "GroupConcluded" : "EditionPublished",
      ]);
    });
  });

  it(
    "somebody has the report published: one of the two, and nothing is left scheduled for ever",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { group, moderator, second, conclude } = await aQuietGroup();
        const report = await aReport(group);
        await signedOff(moderator, report.id);
        const [concluded, requested] = await together([
          conclude,
          () => requestRelease(second, { ...now, subject: "report", subjectId: report.id }),
        ]);
        expect([why(concluded), why(requested)]).toEqual(
          concluded.ok ? ["done", "NotAllowed"] : ["StillOpen", "done"],
        );
        const { state } = await db.report.findUniqueOrThrow({ where: { id: report.id } });
        expect(state).toBe(requested.ok ? "scheduled" : "approved");
        expect(await db.release.count({ where: { groupId: group.id } })).toBe(requested.ok ? 1 : 0);
      });
    },
  );

  it("somebody accepts an invitation: they joined before, or the link is closed", patience, async () => {
    await eachRound(3, async () => {
      const { group, conclude } = await aQuietGroup();
      const token = randomUUID();
      await db.invitation.create({
        data: {
          ...{ groupId: group.id, name: "A Guest", role: "expert", tokenHash: hashOf(token) },
          ...{ email: `${unique("guest")}@example.org`, expiresAt: inDays(5) },
        },
        select: { id: true },
      });
      const [concluded, accepted] = await together(
        [
          conclude,
          () =>
            acceptInvitation(
              { token, name: "A Guest", password: "a password of some length" },
              { network: unique("network"), device: "test" },
            ),
        ],
        100,
      );
      expect(concluded).toEqual(ok());
      if (!accepted.ok) expect(accepted).toEqual(refused("InvitationClosed"));
      expect(await db.member.count({ where: { groupId: group.id, role: "expert" } })).toBe(
        accepted.ok ? 2 : 1,
      );
      expect(
        await db.person.count({ where: { name: "A Guest", memberships: { some: { groupId: group.id } } } }),
      ).toBe(accepted.ok ? 1 : 0);
    });
  });
});

describe("two moderators who", () => {
  it("conclude are one, and so are two who reopen", patience, async () => {
    await eachRound(3, async () => {
      const { group, moderator, second } = await aQuietGroup();
      const both = await together(
        [moderator, second].map(
          (actor) => () => concludeGroup(actor, { groupId: group.id, conclusion: `By ${actor.name}` }),
        ),
      );
      expect(both.map(why).toSorted()).toEqual(["WrongState", "done"]);
      const { conclusion } = await db.workingGroup.findUniqueOrThrow({ where: { id: group.id } });
      expect(conclusion).toBe(`By ${both[0]?.ok ? moderator.name : second.name}`);
      const again = await together(
        [moderator, second].map((actor) => () => reopenGroup(actor, { groupId: group.id })),
      );
      expect(again.map(why).toSorted()).toEqual(["WrongState", "done"]);
      expect(await factsIn(group)).toEqual(["GroupConcluded", "GroupReopened"]);
    });
  });
});
