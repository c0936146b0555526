import { z } from "zod";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import type { PresentAuthor } from "#lib/domain/documents/types.ts";

/** As much of a client's presence as others are shown; everything else it sends is dropped. */
type PresenceState = Record<string, unknown>;

export const colourCount = 8;

/** Who is in one document now: which account shows which client number, and everybody's colour. */
export class Presence {
  readonly #owners = new Map<number, string>();
  readonly #colours = new Map<string, number>();

  /** Takes a client number for an account; false when another account present here has it. */
  take(accountId: string, client: number): boolean {
    const owner = this.#owners.get(client);
    if (owner === undefined) this.#owners.set(client, accountId);
    return (owner ?? accountId) === accountId;
  }

  /** The account that shows this client number, if any. */
  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  leave(clients: Iterable<number>): void {
    for (const client of clients) this.#owners.delete(client);
  }

  /** A person keeps their colour as long as the document is open; the lowest that nobody has, while there is one. */
  colourOf(personId: string): number {
    const known = this.#colours.get(personId);
    if (known !== undefined) return known;
    const colour = this.#colours.size % colourCount;
    this.#colours.set(personId, colour);
    return colour;
  }
}

/** What others see of a client: the caret it sends, under the name the server knows. A caret of another shape would
 *  throw in the others' editors, so it is not shown. */
export function shownState(sent: PresenceState, author: PresentAuthor): PresenceState {
  const cursor = cursorSchema.safeParse(sent.cursor);
  return { cursor: cursor.success ? cursor.data : null, user: author };
}

const number = z
  .int()
  .min(0)
  .max(2 ** 32);
const idSchema = z.object({ client: number, clock: number });
const positionSchema = z.object({
  type: idSchema.nullish(),
  tname: z.literal(fragmentName).nullish(),
  item: idSchema.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
});
const cursorSchema = z.object({ anchor: positionSchema, head: positionSchema });
