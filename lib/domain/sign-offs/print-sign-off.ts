import { latestMemberships } from "#lib/domain/groups/latest-memberships.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import type { PrintedSignOff } from "#lib/domain/publications/edition-parts.ts";
import { printMembers } from "#lib/domain/publications/print-members.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type LatestAnswer, latestAnswers, readRoster } from "./read-roster.ts";
import { countAnswers } from "./rules.ts";
import { withoutUnnamed } from "./without-unnamed.ts";

/**
 * What an edition prints of an approved round: who answered what, in their own words, and how many did not answer. Whoever does
 * not wish to be named is in no list and in no number.
 * Throws: when the round is not approved.
 */
export async function printSignOff(tx: Tx, roundId: string): Promise<PrintedSignOff> {
  const round = await approvedRound(tx, roundId);
  const [answers, roster, memberships] = [
    await latestAnswers(tx, roundId),
    await readRoster(tx, round),
    await latestMemberships(tx, round.groupId),
  ];
  const named = new Map([...answers].filter(([, { value }]) => value !== "not_named"));
  const people = await tx.person.findMany({
    where: { id: { in: [...named.keys()] } },
    select: personName,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    hash: round.hash,
    statement: round.statement,
    openedOn: round.openedAt.toISOString(),
    approvedOn: round.endedAt.toISOString(),
    answers: people.map(({ id, ...person }) => {
      const { value, text, createdAt } = named.get(id) as LatestAnswer;
      const perspective = memberships.get(id)?.perspective ?? "";
      return { person, perspective, value, text, signedOn: createdAt.toISOString() };
    }),
    unanswered: countAnswers(roster).unanswered,
  };
}

/**
 * What is published of an approved round: the signed text as it was stored, with the members of this day and how they answered.
 * Whoever does not wish to be named is not among the members, and their printed positions say nobody's name. Its
 * `signedHashOf` is the hash that was signed.
 * Throws: when the round is not approved, or its text is not the one that was signed.
 */
export async function signedMatterOf(tx: Tx, roundId: string): Promise<EditionMatter> {
  const round = await approvedRound(tx, roundId);
  const stored = JSON.parse(round.content) as EditionMatter;
  const matter = withoutUnnamed(
    { ...stored, members: await printMembers(tx, round.groupId), signOff: await printSignOff(tx, roundId) },
    (await listUnnamed(tx, roundId)).map(({ slug }) => slug),
  );
  if (signedHashOf(matter) !== round.hash) throw new Error(`Sign-off ${roundId} would print another text`);
  return matter;
}

/** Those who answered a round that they do not wish to be named. */
export async function listUnnamed(tx: Tx, roundId: string): Promise<{ id: string; slug: string }[]> {
  const answers = await latestAnswers(tx, roundId);
  const ids = [...answers].filter(([, { value }]) => value === "not_named").map(([id]) => id);
  return tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
}

async function approvedRound(tx: Tx, id: string) {
  const { endedAt, ...round } = await tx.signOffRound.findUniqueOrThrow({
    where: { id, state: "approved" },
    select: {
      id: true,
      groupId: true,
      content: true,
      hash: true,
      statement: true,
      openedAt: true,
      endedAt: true,
    },
  });
  if (!endedAt) throw new Error("An approved sign-off never ended");
  return { ...round, endedAt };
}
