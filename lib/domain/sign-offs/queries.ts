import { type Actor, roleIn } from "#lib/base/actor.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { signedHashOf, signedTextOf } from "#lib/domain/publications/signed-text.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visibleSignOffs } from "./policy.ts";
import { readRoster } from "./read-roster.ts";
import { countAnswers, isTaking, shownTo } from "./rules.ts";
import type { OwnAnswer, SignOffCard, SignOffView } from "./types.ts";

/** The newest round of a report, as those see it who sign.
 *  @returns null when there was none yet, or the actor may not read it. Throws: when its text is not the one that was hashed. */
export async function findSignOff(actor: Actor, reportId: string): Promise<SignOffView | null> {
  const row = await newestRound(actor, reportId);
  if (!row || actor.kind !== "member") return null;
  const { id, groupId, report, version, content: _, ...round } = row;
  const [roster, mine, now] = await Promise.all([
    readRoster(db, row),
    findAnswer(id, actor.personId),
    readClock(),
  ]);
  const reader = { personId: actor.personId, moderates: roleIn(actor, groupId) === "moderator" };
  const shown = shownTo(roster, reader);
  return {
    id,
    reportId,
    documentId: report.documentId,
    version: version.number,
    content: editionContentSchema.parse(wholeText(row)),
    ...round,
    mine,
    roster: shown,
    counts: countAnswers(shown),
    isTaking: round.state === "open" && isTaking(round, now),
  };
}

/** The rounds of a report without their texts, newest first; at most 50. */
export async function listSignOffs(actor: Actor, reportId: string): Promise<SignOffCard[]> {
  const rows = await db.signOffRound.findMany({
    where: { AND: [{ reportId }, visibleSignOffs(actor)] },
    select: {
      id: true,
      number: true,
      state: true,
      openedAt: true,
      closesAt: true,
      endedAt: true,
      reason: true,
      endorsements: { select: { personId: true }, distinct: ["personId"] },
    },
    orderBy: { number: "desc" },
    take: 50,
  });
  return rows.map(({ endorsements, ...round }) => ({ ...round, answers: endorsements.length }));
}

/** What the actor answered last in the newest round, to be kept as proof, and what it answered.
 *  @returns null when they have not answered, or may not read the round */
export async function findReceipt(
  actor: Actor,
  reportId: string,
): Promise<{ title: string; round: number; name: string; answer: OwnAnswer } | null> {
  const row = await newestRound(actor, reportId);
  if (!row || actor.kind !== "member") return null;
  const answer = await findAnswer(row.id, actor.personId);
  const { title } = editionContentSchema.parse(wholeText(row));
  return answer && { title, round: row.number, name: actor.name, answer };
}

/** The bytes whose SHA-256 is the hash that is signed: whoever has them can compare. Null: as `findSignOff`. */
export async function findSignedText(actor: Actor, reportId: string): Promise<string | null> {
  const row = await newestRound(actor, reportId);
  return row && signedTextOf(wholeText(row));
}

function newestRound(actor: Actor, reportId: string) {
  return db.signOffRound.findFirst({
    where: { AND: [{ reportId }, visibleSignOffs(actor)] },
    select: columns,
    orderBy: { number: "desc" },
  });
}

const columns = {
  id: true,
  groupId: true,
  number: true,
  state: true,
  content: true,
  hash: true,
  statement: true,
  openedAt: true,
  closesAt: true,
  endedAt: true,
  reason: true,
  report: { select: { documentId: true } },
  version: { select: { number: true } },
} as const satisfies Prisma.SignOffRoundSelect;

/** As it was stored: later defaults would make it another text. */
function wholeText({ id, content, hash }: { id: string; content: string; hash: string }): unknown {
  const stored: unknown = JSON.parse(content);
  if (signedHashOf(stored) !== hash) throw new Error(`Sign-off ${id} does not hold the text that was hashed`);
  return stored;
}

function findAnswer(roundId: string, personId: string): Promise<OwnAnswer | null> {
  return db.endorsement.findFirst({
    where: { roundId, personId },
    select: {
      value: true,
      text: true,
      hash: true,
      statement: true,
      confirmedAt: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}
