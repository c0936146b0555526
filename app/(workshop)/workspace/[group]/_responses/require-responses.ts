import "#server-only";
import { forbidden, notFound } from "next/navigation";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findResponses, type ReadableResponses } from "#lib/domain/reviews/find-responses.ts";

/** The text whose review is answered. */
export type ReviewedText = {
  actor: SignedInActor;
  documentId: string;
  title: string;
  /** Of the text in the workshop. */
  address: string;
};

/** The round whose answers an address asks for. No round is not found; one whose comments are not theirs to read yet is forbidden. */
export async function requireResponses(
  { actor, documentId }: ReviewedText,
  number: number | undefined,
): Promise<ReadableResponses> {
  const round = (await findResponses(actor, documentId, number)) ?? notFound();
  return round.may.readComments ? round : forbidden();
}
