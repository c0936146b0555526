import type { SignedInActor } from "#lib/base/actor.ts";
import type { CommissionState } from "#lib/domain/commissions/types.ts";
import { addVersion } from "#lib/domain/documents/add-version.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { inDays, unique } from "./world.ts";

type CommissionWishes = {
  authors: SignedInActor[];
  state?: CommissionState;
  answerBy?: Date;
  outlineDueOn?: Date;
  dueOn?: Date;
};

/** A commission of the group with its days. */
export async function aCommission(
  group: { id: string },
  { authors, state = "accepted", ...days }: CommissionWishes,
): Promise<{ id: string }> {
  const slug = unique("commission");
  return db.commission.create({
    data: {
      groupId: group.id,
      slug,
      title: slug,
      state,
      ...days,
      authors: { create: authors.map(({ personId }, index) => ({ personId, rank: index + 1 })) },
    },
    select: { id: true },
  });
}

/** A request for more time that nobody has decided. */
export async function anExtension(commission: { id: string }, author: SignedInActor): Promise<void> {
  await db.commissionExtension.create({
    data: {
      commissionId: commission.id,
      milestone: "final",
      askedById: author.personId,
      reason: "The archive opens in May only.",
      wantedOn: inDays(60),
    },
    select: { id: true },
  });
}

/** An open sign-off of a report, on a text that nobody reads. */
export async function anOpenSignOff(
  group: { id: string },
  report: { id: string; documentId: string },
  moderator: SignedInActor,
): Promise<{ id: string; hash: string }> {
  const version = await db.$transaction(async (tx) => {
    const text = await readSettledText(tx, report.documentId);
    return addVersion(tx, {
      documentId: report.documentId,
      kind: "named",
      name: "Final",
      createdById: null,
      text,
    });
  });
  await db.report.update({ where: { id: report.id }, data: { state: "sign_off" }, select: { id: true } });
  return db.signOffRound.create({
    data: {
      groupId: group.id,
      reportId: report.id,
      number: 1,
      versionId: version.id,
      content: "{}",
      hash: hashOf("{}"),
      statement: "I endorse this report.",
      openedById: moderator.personId,
      closesAt: inDays(5),
    },
    select: { id: true, hash: true },
  });
}

/** A publication that waits for a second moderator. */
export async function aRequestedRelease(
  group: { id: string },
  report: { id: string },
  moderator: SignedInActor,
): Promise<{ id: string }> {
  return db.release.create({
    data: {
      groupId: group.id,
      reportId: report.id,
      state: "requested",
      content: "{}",
      hash: hashOf("{}"),
      releaseAt: inDays(3),
      requestedById: moderator.personId,
    },
    select: { id: true },
  });
}
