import type { beforeSyncPayload, Document } from "@hocuspocus/server";
import * as Y from "yjs";
import { checkUpdate, leavesGap, newAuthors } from "#lib/domain/documents/check-update.ts";
import type { LiveTexts } from "./live-texts.ts";
import type { CollaborationContext } from "./socket.ts";

const stateVector = 0;

/**
 * The last question before an update is applied, asked in the order of arrival: does it add text under its own
 * author's numbers only, and to a text that has all it rests on? A refused one makes the connection read-only, so
 * that the library skips it, and ends the socket.
 */
export async function acceptUpdate(
  texts: LiveTexts,
  { type, payload, document, connection }: beforeSyncPayload<CollaborationContext>,
): Promise<void> {
  if (type === stateVector || connection.readOnly) return;
  const { socket } = connection.context;
  const { accountId } = socket.actor;
  const ids = { documentId: document.name, accountId };
  try {
    if (await isSound(texts, document, accountId, payload)) return;
    texts.deps.report("update refused", ids);
    socket.end("unreadable");
  } catch (error) {
    texts.deps.report("update could not be checked", ids, error);
    socket.end("unavailable");
  }
  connection.readOnly = true;
}

async function isSound(
  texts: LiveTexts,
  document: Document,
  accountId: string,
  payload: Uint8Array,
): Promise<boolean> {
  const update = checkUpdate(payload);
  const text = texts.of(document);
  if (!update.ok || !text) return false;
  const stateOf = (client: number) => Y.getState(document.store, client);
  const numbers = newAuthors(update.value, stateOf);
  const shownByOther = numbers.some((number) => (text.presence.ownerOf(number) ?? accountId) !== accountId);
  if (shownByOther || !(await text.clients.claim(accountId, numbers))) return false;
  return !leavesGap(update.value, stateOf);
}
