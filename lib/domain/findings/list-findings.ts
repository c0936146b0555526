import type { Reader } from "#lib/base/actor.ts";
import { listBoard } from "./list-board.ts";
import type { FindingCard } from "./types.ts";

/** A group's findings that the actor may read, by number, with where members stand on the current version. */
export async function listFindings(actor: Reader, groupId: string): Promise<FindingCard[]> {
  return (await listBoard(actor, groupId)).cards;
}
