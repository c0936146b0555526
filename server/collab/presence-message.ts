import { z } from "zod";

/** What processes tell each other about who is present, on the channel `presence_changed`.
 *  hello: somebody is there who wants to hear. ask: tell me who is in this text. tell: these carets are as follows. */
export type PresenceMessage =
  | { kind: "hello"; instance: string }
  | { kind: "ask"; instance: string; documentId: string }
  | { kind: "tell"; instance: string; documentId: string; carets: ToldCaret[] };

/** One client's presence; without a state it has gone. `accountId` is null where nobody shows it any more. */
export type ToldCaret = {
  client: number;
  clock: number;
  accountId: string | null;
  state: Record<string, unknown> | null;
};

// PostgreSQL takes 8,000 bytes.
const longestBytes = 7900;

export function writePresenceMessage(message: PresenceMessage): string {
  return JSON.stringify(message);
}

/** One message, or as many as it takes; a caret that does not fit into any is left out. */
export function tellings(instance: string, documentId: string, carets: readonly ToldCaret[]): string[] {
  const all = writePresenceMessage({ kind: "tell", instance, documentId, carets: [...carets] });
  if (carets.length === 0) return [];
  if (Buffer.byteLength(all) <= longestBytes) return [all];
  if (carets.length === 1) return [];
  const half = carets.length >> 1;
  return [carets.slice(0, half), carets.slice(half)].flatMap((some) => tellings(instance, documentId, some));
}

/** @returns null for what this server does not know (another version may say more) */
export function readPresenceMessage(payload: string): PresenceMessage | null {
  try {
    return messageSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}

const instance = z.string().max(40);
const documentId = z.guid();
const number = z
  .int()
  .min(0)
  .max(2 ** 32);
const caret = z.object({
  client: number,
  clock: number,
  accountId: z.guid().nullable(),
  state: z.record(z.string(), z.unknown()).nullable(),
});
const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hello"), instance }),
  z.object({ kind: z.literal("ask"), instance, documentId }),
  z.object({ kind: z.literal("tell"), instance, documentId, carets: z.array(caret) }),
]);
