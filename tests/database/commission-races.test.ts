import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { answerCommission } from "#lib/domain/commissions/answer-commission.ts";
import { answerExtension } from "#lib/domain/commissions/answer-extension.ts";
import { cancelCommission } from "#lib/domain/commissions/cancel-commission.ts";
import { dischargeCommission } from "#lib/domain/commissions/discharge-commission.ts";
import { handInMilestone } from "#lib/domain/commissions/hand-in-milestone.ts";
import { lapseCommissions } from "#lib/domain/commissions/lapse-commissions.ts";
import { requestExtension } from "#lib/domain/commissions/request-extension.ts";
import type { CommissionState } from "#lib/domain/commissions/types.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aCommission, aGroup, aPaper, inDays, someone } from "#tests/world/world.ts";

withDatabase();

/** A commission of two authors in a group of two moderators, with the paper they write. */
async function aCommissioned(state: CommissionState = "accepted", data = {}) {
  const group = await aGroup();
  const [moderator, second] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const [author, other] = [await someone(group), await someone(group)];
  const { id: commissionId } = await aCommission(group, { authors: [author, other], state, data });
  const paper = await aPaper(group, { authors: [author, other] });
  await db.paper.update({ where: { id: paper.id }, data: { commissionId }, select: { id: true } });
  return { group, moderator, second, author, other, paper, commissionId };
}

const wanted = (commissionId: string, milestone: "outline" | "draft" = "outline") => ({
  ...{ commissionId, milestone, reason: "The archive opens late." },
  wantedOn: inDays(15).toISOString().slice(0, 10),
});

/** An author has asked for more time. */
async function asked() {
  const world = await aCommissioned();
  await requestExtension(world.author, wanted(world.commissionId));
  const { id } = await db.commissionExtension.findFirstOrThrow({
    where: { commissionId: world.commissionId },
    select: { id: true },
  });
  return { ...world, decision: { commissionId: world.commissionId, extensionId: id, note: "" } };
}

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
const rowOf = (id: string) => db.commission.findUniqueOrThrow({ where: { id } });
const mailsTo = async ({ name }: SignedInActor) =>
  (await queuedMails()).filter(({ to }) => to.startsWith(`${name}@`)).length;

async function factsOf(subjectId: string): Promise<string[]> {
  const facts = await db.fact.findMany({
    where: { subjectId },
    select: { kind: true },
    orderBy: { id: "asc" },
  });
  return facts.map(({ kind }) => kind);
}

describe("an offer, in the same moment", () => {
  it(
    "accept while it lapses: it was accepted in time, or has lapsed, and the moderators hear one of both",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, commissionId } = await aCommissioned("offered", {
          answerBy: utcDayOf(inDays(0)),
        });
        const [accepted] = await together([
          () => answerCommission(author, { commissionId, answer: "accepted" }),
          async () => {
            // The day ends.
            const data = { answerBy: utcDayOf(inDays(-1)) };
            await db.commission.update({ where: { id: commissionId }, data, select: { id: true } });
            await Promise.all([lapseCommissions(), lapseCommissions()]);
          },
        ]);
        if (!accepted.ok) expect(["OfferOver", "WrongState"]).toContain(accepted.refusal.kind);
        expect((await rowOf(commissionId)).state).toBe(accepted.ok ? "accepted" : "lapsed");
        expect(await factsOf(commissionId)).toEqual([
          accepted.ok ? "CommissionAccepted" : "CommissionLapsed",
        ]);
        expect(await mailsTo(moderator)).toBe(1);
      });
    },
  );

  it(
    "accept while it is withdrawn: it ends withdrawn, and was accepted before or not at all",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, other, commissionId } = await aCommissioned("offered");
        const [cancelled, accepted] = await together([
          () => cancelCommission(moderator, { commissionId, reason: "The group turns to other things." }),
          () => answerCommission(author, { commissionId, answer: "accepted" }),
        ]);
        expect(cancelled.ok).toBe(true);
        if (!accepted.ok) expect(accepted).toMatchObject(refusal("WrongState"));
        expect((await rowOf(commissionId)).state).toBe("cancelled");
        const first = accepted.ok ? ["CommissionAccepted"] : [];
        expect(await factsOf(commissionId)).toEqual([...first, "CommissionCancelled"]);
        expect([await mailsTo(moderator), await mailsTo(other)]).toEqual([accepted.ok ? 1 : 0, 1]);
      });
    },
  );

  it(
    "accepted by one author and declined by the other has one answer, with its own words",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, other, commissionId } = await aCommissioned("offered");
        const [accepted, declined] = await together([
          () => answerCommission(author, { commissionId, answer: "accepted", note: "Gladly." }),
          () => answerCommission(other, { commissionId, answer: "declined", note: "No time." }),
        ]);
        expect([accepted.ok, declined.ok].filter(Boolean)).toHaveLength(1);
        expect(accepted.ok ? declined : accepted).toMatchObject(refusal("WrongState"));
        expect(await rowOf(commissionId)).toMatchObject(
          accepted.ok
            ? { state: "accepted", answerNote: "Gladly." }
            : { state: "declined", answerNote: "No time." },
        );
        expect(await factsOf(commissionId)).toHaveLength(1);
        expect(await mailsTo(moderator)).toBe(1);
      });
    },
  );

  it(
    "remove a member while they answer a commission: it stays, or they are told that there is nothing",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, commissionId } = await aCommissioned("offered");
        const memberId = await membershipOf(author);
        const [accepted, removed] = await together([
          () => answerCommission(author, { commissionId, answer: "accepted" }),
          () => removeMember(moderator, memberId),
        ]);
        expect(removed.ok).toBe(true);
        if (!accepted.ok) expect(accepted).toEqual(refusal("NotVisible"));
        expect((await rowOf(commissionId)).state).toBe(accepted.ok ? "accepted" : "offered");
        expect(await factsOf(commissionId)).toEqual(accepted.ok ? ["CommissionAccepted"] : []);
        expect(await mailsTo(moderator)).toBe(accepted.ok ? 1 : 0);
        expect(await handInMilestone(author, { commissionId, milestone: "outline" })).toEqual(
          refusal("NotVisible"),
        );
      });
    },
  );
});

describe("what is delivered, in the same moment", () => {
  it(
    "deliver while discharged: it is delivered, and not discharged before its paper came through",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, paper, commissionId } = await aCommissioned();
        const [submitted, discharged] = await together([
          () => submitPaper(author, { paperId: paper.id }),
          () => dischargeCommission(moderator, { commissionId }),
        ]);
        expect(submitted.ok).toBe(true);
        expect(discharged.ok).toBe(false);
        if (!discharged.ok) expect(["WrongState", "PaperInWork"]).toContain(discharged.refusal.kind);
        expect((await rowOf(commissionId)).state).toBe("delivered");
        expect(await factsOf(commissionId)).toEqual(["CommissionDelivered"]);
      });
    },
  );

  it("discharged by two is discharged once", patience, async () => {
    await eachRound(3, async () => {
      const { moderator, second, paper, commissionId } = await aCommissioned("delivered");
      await db.paper.update({ where: { id: paper.id }, data: { state: "accepted" }, select: { id: true } });
      const both = await together([
        () => dischargeCommission(moderator, { commissionId }),
        () => dischargeCommission(second, { commissionId }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject(refusal("WrongState"));
      expect(await factsOf(commissionId)).toEqual(["CommissionDischarged"]);
    });
  });

  it(
    "deliver while it is withdrawn: the paper is handed in, and the commission delivered or cancelled",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, other, paper, commissionId } = await aCommissioned();
        const [submitted, cancelled] = await together([
          () => submitPaper(author, { paperId: paper.id }),
          () => cancelCommission(moderator, { commissionId, reason: "Too late." }),
        ]);
        expect(submitted.ok).toBe(true);
        if (!cancelled.ok) expect(cancelled).toMatchObject(refusal("WrongState"));
        expect((await rowOf(commissionId)).state).toBe(cancelled.ok ? "cancelled" : "delivered");
        expect(await factsOf(commissionId)).toEqual([
          cancelled.ok ? "CommissionCancelled" : "CommissionDelivered",
        ]);
        expect(await mailsTo(other)).toBe(cancelled.ok ? 1 : 0);
      });
    },
  );

  it(
    "a draft handed in while the paper is submitted ends in one order, never in a knot",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { author, other, paper, commissionId } = await aCommissioned();
        const [submitted, handedIn] = await together([
          () => submitPaper(author, { paperId: paper.id }),
          () => handInMilestone(other, { commissionId, milestone: "draft" }),
        ]);
        expect(submitted.ok).toBe(true);
        if (!handedIn.ok) expect(handedIn).toMatchObject(refusal("WrongState"));
        expect((await rowOf(commissionId)).state).toBe("delivered");
        const drafted = handedIn.ok ? ["CommissionDraftHandedIn"] : [];
        expect(await factsOf(commissionId)).toEqual([...drafted, "CommissionDelivered"]);
      });
    },
  );

  it(
    "remove a member while they hand in a paper: it is handed in, or stays as it was",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, author, paper, commissionId } = await aCommissioned();
        const memberId = await membershipOf(author);
        const [submitted, removed] = await together([
          () => submitPaper(author, { paperId: paper.id }),
          () => removeMember(moderator, memberId),
        ]);
        expect(removed.ok).toBe(true);
        if (!submitted.ok) expect(submitted).toEqual(refusal("NotVisible"));
        const { state } = await db.paper.findUniqueOrThrow({ where: { id: paper.id } });
        expect([state, (await rowOf(commissionId)).state]).toEqual(
          submitted.ok ? ["submitted", "delivered"] : ["drafting", "accepted"],
        );
        const order = (await db.fact.findMany({ orderBy: { id: "asc" } })).filter(({ subjectId }) =>
          [paper.id, memberId].includes(subjectId),
        );
        expect(order.map(({ kind }) => kind)).toEqual(
          submitted.ok ? ["PaperSubmitted", "MemberRemoved"] : ["MemberRemoved"],
        );
      });
    },
  );
});

describe("more time, in the same moment", () => {
  it("asked for by two authors is asked for once", patience, async () => {
    await eachRound(4, async () => {
      const { moderator, author, other, commissionId } = await aCommissioned();
      const both = await together([
        () => requestExtension(author, wanted(commissionId)),
        () => requestExtension(other, wanted(commissionId)),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toEqual(refusal("AskedAlready"));
      expect(await db.commissionExtension.count({ where: { commissionId } })).toBe(1);
      expect(await mailsTo(moderator)).toBe(1);
    });
  });

  it(
    "granted by one moderator and refused by another has one decision, and the authors hear it once",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, second, author, commissionId, decision } = await asked();
        const [granted, refused] = await together([
          () => answerExtension(moderator, { ...decision, answer: "granted" }),
          () => answerExtension(second, { ...decision, answer: "refused" }),
        ]);
        expect([granted.ok, refused.ok].filter(Boolean)).toHaveLength(1);
        expect(granted.ok ? refused : granted).toMatchObject(refusal("WrongState"));
        const { outlineDueOn } = await rowOf(commissionId);
        expect(outlineDueOn).toEqual(utcDayOf(inDays(granted.ok ? 15 : 10)));
        expect((await factsOf(commissionId)).slice(1)).toEqual([
          granted.ok ? "CommissionExtensionGranted" : "CommissionExtensionRefused",
        ]);
        expect(await mailsTo(author)).toBe(1);
      });
    },
  );

  it(
    "granted while the outline is handed in: it was granted first, or nobody decides it any more",
    patience,
    async () => {
      await eachRound(5, async () => {
        const { moderator, other, commissionId, decision } = await asked();
        const [granted, handedIn] = await together([
          () => answerExtension(moderator, { ...decision, answer: "granted" }),
          () => handInMilestone(other, { commissionId, milestone: "outline" }),
        ]);
        expect(handedIn.ok).toBe(true);
        if (!granted.ok) expect(granted).toMatchObject(refusal("WrongState"));
        const row = await db.commissionExtension.findUniqueOrThrow({ where: { id: decision.extensionId } });
        expect([row.decidedAt !== null, row.decidedById, row.grantedOn]).toEqual(
          granted.ok ? [true, moderator.personId, utcDayOf(inDays(15))] : [true, null, null],
        );
        expect((await rowOf(commissionId)).outlineDueOn).toEqual(utcDayOf(inDays(granted.ok ? 15 : 10)));
      });
    },
  );
});
