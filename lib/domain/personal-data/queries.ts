import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { findBlock } from "./find-block.ts";
import { isNeeded } from "./is-needed.ts";
import {
  type DataExportView,
  type DeletionOutlook,
  type OthersOutlook,
  type StayingCounts,
  stayingKinds,
} from "./types.ts";

/** What would become of the actor's account, and of what they did here. */
export function readOutlook(actor: SignedInActor): Promise<DeletionOutlook> {
  return outlookOf(actor.personId);
}

/** What would become of somebody's account, as an administrator sees it: kinds and no numbers, which are the groups' own.
 *  @returns null for whoever is no administrator, and where there is no such account */
export async function readOutlookOf(actor: Actor, accountId: string): Promise<OthersOutlook | null> {
  if (!mayAdminister(actor)) return null;
  const account = await db.account.findUnique({ where: { id: accountId }, select: { personId: true } });
  if (!account) return null;
  const { block, stays } = await outlookOf(account.personId);
  return {
    moderatesAlone: block.groups.length,
    stays: stays && stayingKinds.filter((kind) => stays[kind] > 0),
  };
}

async function outlookOf(personId: string): Promise<DeletionOutlook> {
  const [block, needed] = await Promise.all([findBlock(db, personId), isNeeded(db, personId)]);
  return { block, stays: needed ? await countStaying(personId) : null };
}

async function countStaying(personId: string): Promise<StayingCounts> {
  const [row] = await db.$queryRaw<StayingCounts[]>`
    select
      (select count(distinct "groupId") from "Member" where "personId" = ${personId}::uuid)::int as memberships,
      (select count(*) from "EditionCredit" where "personId" = ${personId}::uuid)::int as credits,
      (select count(*) from "Appearance" where "personId" = ${personId}::uuid)::int as appearances,
      (select count(*) from "PaperAuthor" where "personId" = ${personId}::uuid)::int as papers,
      (select count(*) from "Position" where "personId" = ${personId}::uuid)::int as positions,
      (select count(*) from "Endorsement" where "personId" = ${personId}::uuid)::int as endorsements,
      (select count(*) from "Comment" where "authorId" = ${personId}::uuid and "removedAt" is null)::int
        + (select count(*) from "FindingComment" where "authorId" = ${personId}::uuid and "removedAt" is null)::int
        + (select count(*) from "ReviewComment" where "authorId" = ${personId}::uuid and "takenBackAt" is null)::int
        as comments,
      (select count(*) from "Contribution" where "speakerId" = ${personId}::uuid)::int as contributions`;
  if (!row) throw new Error("Nothing was counted");
  return row;
}

/** What the actor had exported and can still take away, newest first. */
export async function listExports(actor: SignedInActor): Promise<DataExportView[]> {
  const rows = await db.dataExport.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: await readClock() } },
    select: { id: true, state: true, requestedAt: true, progress: true, sizeBytes: true, expiresAt: true },
    orderBy: { id: "desc" },
    take: 5,
  });
  return rows.map(({ sizeBytes, ...row }) => ({
    ...row,
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
  }));
}

/**
 * The bytes of an export that is ready, bit by bit.
 * @returns null when this actor has none by this id, it has expired, or the store does not have it any more
 */
export async function findExportFile(
  actor: SignedInActor,
  id: string,
): Promise<{ stream: ReadableStream<Uint8Array>; sizeBytes: number; requestedAt: Date } | null> {
  const row = await db.dataExport.findFirst({
    where: { id, accountId: actor.accountId, state: "ready", expiresAt: { gt: await readClock() } },
    select: { key: true, sizeBytes: true, requestedAt: true },
  });
  const stream = row?.key ? await fileStore().stream(row.key) : null;
  return row && stream ? { stream, sizeBytes: Number(row.sizeBytes), requestedAt: row.requestedAt } : null;
}
