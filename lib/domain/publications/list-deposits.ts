import type { Actor } from "#lib/base/actor.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { DoiSettings } from "#lib/infra/doi-settings.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { readableEditions } from "./policy.ts";
import { findEdition } from "./queries.ts";
import { maySendAgain } from "./rules.ts";
import type { OwnDeposit } from "./types.ts";
import { writeDeposit } from "./write-deposit.ts";

const mostEditions = 100;

/**
 * The DOIs of a publication's editions and what became of them, newest edition first, for whoever may correct it; the 100 newest.
 * @param doi the installation's settings; null: nothing of it shows
 */
export async function listDeposits(
  actor: Actor,
  publicationId: string,
  doi: DoiSettings | null,
): Promise<OwnDeposit[]> {
  if (!doi) return [];
  const rows = await db.edition.findMany({
    where: { AND: [{ publicationId }, deposited(actor)] },
    select: {
      ...{ number: true, state: true, deposit: { select: depositColumns } },
      publication: { select: { group: { select: { id: true, concludedAt: true } } } },
    },
    orderBy: { number: "desc" },
    take: mostEditions,
  });
  const now = new Date();
  return rows.flatMap(({ number, state, deposit, publication: { group } }) => {
    if (!deposit || !group || !mayInGroup(actor, group, "correct")) return [];
    const { tries: _tries, ...shown } = deposit;
    const isWithdrawn = state === "withdrawn";
    const may = {
      sendAgain: doi.sender !== null && !isWithdrawn && maySendAgain(deposit, now),
      noteRegistered: deposit.state !== "registered" && !isWithdrawn,
    };
    return [{ ...shown, number, isWithdrawn, may }];
  });
}

/**
 * The file by which an agency is told of an edition, for whoever may correct it.
 * @returns null where there is none: no DOI, withdrawn, or not theirs to see
 */
export async function findDepositFile(
  actor: Actor,
  { slug, number }: { slug: string; number: number },
  doi: DoiSettings | null,
): Promise<{ text: string; type: string; extension: string } | null> {
  if (!doi) return null;
  const row = await db.edition.findFirst({
    where: { AND: [{ number, publication: { slug } }, deposited(actor)] },
    select: {
      deposit: { select: { doi: true } },
      publication: { select: { group: { select: { id: true, concludedAt: true } } } },
    },
  });
  const group = row?.publication.group;
  if (!row?.deposit || !group || !mayInGroup(actor, group, "correct")) return null;
  const edition = await findEdition(slug, number);
  if (!edition || edition.state === "withdrawn") return null;
  const text = await writeDeposit(edition, { doi: row.deposit.doi, at: new Date() }, doi);
  return doi.agency === "crossref"
    ? { text, type: "application/xml", extension: "xml" }
    : { text, type: "application/json", extension: "json" };
}

const depositColumns = {
  editionId: true,
  doi: true,
  state: true,
  words: true,
  tries: true,
  sentAt: true,
  registeredAt: true,
} as const satisfies Prisma.DepositSelect;

function deposited(actor: Actor): Prisma.EditionWhereInput {
  return {
    AND: [readableEditions, { deposit: { isNot: null }, publication: { group: visibleGroups(actor) } }],
  };
}
