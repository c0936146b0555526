import { listenTo } from "#lib/infra/listen.ts";
import type { Report } from "./report.ts";

/** What happened to a text somewhere else, as the database's channel `text_changed` says it: other processes and the
 *  portal's verbs stored updates (`ids` is empty when there are too many to name), or somebody commented. */
export type TextChange =
  | { kind: "updates"; instance: string; documentId: string; ids: bigint[] }
  | { kind: "comments"; documentId: string };

/**
 * Listens for changes of texts. After a lost connection, what was said meanwhile is unknown: `onDeafness` is called
 * once listening works again.
 * Settles when listening has begun. Throws: when the first connection cannot be made.
 */
export function watchTexts(
  databaseUrl: string,
  {
    onChange,
    onDeafness,
    report,
  }: { onChange(change: TextChange): void; onDeafness(): void; report: Report },
): Promise<{ stop(): Promise<void> }> {
  return listenTo(databaseUrl, "text_changed", {
    onMessage(payload) {
      const change = readTextChange(payload);
      if (change) onChange(change);
    },
    onDeaf: () => report("changes of texts are not heard"),
    onBack: onDeafness,
  });
}

const updates = /^updates:([0-9a-z]*):([0-9a-f-]{36}):([0-9,]*)$/;
const comments = /^comments:([0-9a-f-]{36})$/;

/** @returns null for what this server does not know (another version may say more) */
export function readTextChange(payload: string): TextChange | null {
  const [, instance = "", stored = "", ids = ""] = updates.exec(payload) ?? [];
  if (stored !== "") {
    return { kind: "updates", instance, documentId: stored, ids: ids.split(",").filter(Boolean).map(BigInt) };
  }
  const [, commented] = comments.exec(payload) ?? [];
  return commented ? { kind: "comments", documentId: commented } : null;
}
