import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { allows, mayOf } from "#lib/base/rights.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { answerableSenseChecks, senseCheckRights, visibleSenseChecks } from "./policy.ts";
import { resultsOf, stateAt } from "./rules.ts";
import {
  type SenseCheckCard,
  type SenseCheckResults,
  type SenseCheckState,
  type SenseCheckView,
  senseCheckVerbs,
} from "./types.ts";

/** A group's sense-checks, newest first; an observer gets them without their questions. */
export async function listSenseChecks(actor: Actor, groupId: string): Promise<SenseCheckCard[]> {
  const [rows, now] = await Promise.all([
    db.senseCheck.findMany({
      where: { AND: [{ groupId }, visibleSenseChecks(actor)] },
      select: { ...card, ballots: ownBallot(actor) },
      orderBy: { number: "desc" },
      take: 200,
    }),
    readClock(),
  ]);
  return rows.map((row) => toCard(actor, row, now));
}

/** Those that ask about one finding, newest first; none for observers, who do not learn what is asked. */
export async function listSenseChecksAbout(actor: Actor, findingId: string): Promise<SenseCheckCard[]> {
  const [rows, now] = await Promise.all([
    db.senseCheck.findMany({
      where: { AND: [{ findingId, finding: visibleFindings(actor) }, answerableSenseChecks(actor)] },
      select: { ...card, ballots: ownBallot(actor) },
      orderBy: { number: "desc" },
      take: 20,
    }),
    readClock(),
  ]);
  return rows.map((row) => toCard(actor, row, now));
}

/** @returns null when the group has no such sense-check or the actor is not in it */
export async function findSenseCheck(
  actor: Actor,
  groupId: string,
  number: number,
): Promise<SenseCheckView | null> {
  const row = await db.senseCheck.findFirst({
    where: { AND: [{ groupId, number }, visibleSenseChecks(actor)] },
    select: {
      ...card,
      findingId: true,
      askedBy: { select: personName },
      ballots: ownBallot(actor),
      options: { select: { id: true, label: true }, orderBy: { rank: "asc" } },
    },
  });
  if (!row) return null;
  const { options, askedBy, findingId, ...rest } = row;
  const shown = toCard(actor, rest, await readClock());
  const may = mayOf(senseCheckRights, rolesIn(actor, groupId), shown.state, senseCheckVerbs);
  return {
    ...shown,
    askedBy,
    options: may.readQuestion ? options : [],
    finding: may.readQuestion && findingId ? await findSubject(actor, findingId) : null,
    results: may.readQuestion ? await readResults(row.id, shown.state) : null,
    may: { ...may, answer: may.answer && !shown.answered },
  };
}

const card = {
  id: true,
  groupId: true,
  group: { select: { concludedAt: true } },
  number: true,
  closesAt: true,
  question: true,
} as const;

/** Nobody's but the reader's own. */
function ownBallot(actor: Actor) {
  const own = actor.kind === "member" ? { personId: actor.personId } : { personId: { in: [] } };
  return { where: own, select: { personId: true } } as const;
}

type CardRow = Omit<SenseCheckCard, "state" | "answered" | "question"> & {
  groupId: string;
  group: { concludedAt: Date | null };
  question: string;
  ballots: unknown[];
};

function toCard(
  actor: Actor,
  { groupId, group, ballots, question, ...row }: CardRow,
  now: Date,
): SenseCheckCard {
  const state = group.concludedAt ? "closed" : stateAt(row.closesAt, now);
  const mayRead = allows(senseCheckRights, rolesIn(actor, groupId), state, "readQuestion");
  return { ...row, state, question: mayRead ? question : null, answered: ballots.length > 0 };
}

async function findSubject(actor: Actor, findingId: string): Promise<SenseCheckView["finding"]> {
  const row = await db.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      number: true,
      versions: { select: { statement: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  return row && { number: row.number, statement: row.versions[0]?.statement ?? "" };
}

/** Waits for an answer that was being counted at the closing: counts that still change would tell whose it was. */
async function readResults(id: string, state: SenseCheckState): Promise<SenseCheckResults> {
  if (state === "open") return resultsOf(state, []);
  const options = await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "SenseCheck" where id = ${id}::uuid for share`;
    const where = { senseCheckId: id };
    return tx.senseCheckOption.findMany({
      where,
      select: { label: true, count: true },
      orderBy: { rank: "asc" },
    });
  });
  return resultsOf(state, options);
}
