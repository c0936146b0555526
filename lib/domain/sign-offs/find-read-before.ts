import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import type { SignOffView } from "./types.ts";

/** The version to compare a signed text with, and why it is this one. */
export type ReadBefore = { version: number; why: "read" | "round" };

/**
 * What somebody read of a text before it was frozen for signing: the version they read last, or else the one the former round
 * was opened on.
 * @returns null where there is neither
 */
export async function findReadBefore(
  actor: SignedInActor,
  {
    reportId,
    documentId,
    version,
    number,
  }: Pick<SignOffView, "reportId" | "documentId" | "version" | "number">,
): Promise<ReadBefore | null> {
  const reading = await db.documentReading.findUnique({
    where: { documentId_personId: { documentId, personId: actor.personId } },
    select: { version: { select: { number: true } } },
  });
  if (reading && reading.version.number < version) return { version: reading.version.number, why: "read" };
  const former = await db.signOffRound.findFirst({
    where: { reportId, number: { lt: number } },
    select: { version: { select: { number: true } } },
    orderBy: { number: "desc" },
  });
  return former && { version: former.version.number, why: "round" };
}
