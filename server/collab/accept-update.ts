import type { beforeSyncPayload, Document } from "@hocuspocus/server";
import * as Y from "yjs";
import { type Result, refuse } from "#lib/base/result.ts";
import { fitsText, typesIntoGone } from "#lib/domain/documents/check-shape.ts";
import {
  type CheckedUpdate,
  checkUpdate,
  leavesGap,
  newAuthors,
} from "#lib/domain/documents/check-update.ts";
import { rescueWords } from "#lib/domain/documents/rescue-words.ts";
import type { LiveTexts, OpenText } from "./live-texts.ts";
import type { CollaborationContext, CollaborationSocket } from "./socket.ts";

const stateVector = 0;

/** Why an update is not taken: `kind` for the page, `why` for the log. */
type RefusedUpdate = { kind: "unreadable" | "suggest-only"; why: string };

/**
 * The last question before an update is applied, asked in the order of arrival: does it add what an editor writes,
 * under its own author's numbers only, to a text that has all it rests on, and no more than its author may? A refused
 * one makes the connection read-only, so that the library skips it, and ends the socket.
 */
export async function acceptUpdate(
  texts: LiveTexts,
  { type, payload, document, connection }: beforeSyncPayload<CollaborationContext>,
): Promise<void> {
  if (type === stateVector || connection.readOnly) return;
  const { socket } = connection.context;
  const ids = { documentId: document.name, accountId: socket.actor.accountId };
  try {
    const decision = await decideUpdate(texts.of(document), { document, socket, payload });
    if (decision.ok) {
      socket.expected.set(document.name, decision.value.written);
      return;
    }
    texts.deps.report("update refused", { ...ids, why: decision.refusal.why });
    socket.end(decision.refusal.kind);
  } catch (error) {
    texts.deps.report("update could not be checked", ids, error);
    socket.end("unavailable");
  }
  connection.readOnly = true;
}

async function decideUpdate(
  text: OpenText | undefined,
  { document, socket, payload }: { document: Document; socket: CollaborationSocket; payload: Uint8Array },
): Promise<Result<CheckedUpdate, RefusedUpdate>> {
  const update = checkUpdate(payload);
  if (!update.ok || !text) return unreadable("malformed");
  const { accountId, personId } = socket.actor;
  const found = { document, accountId, update: update.value };
  // The page may hold what another process stored and this one has not heard of yet.
  if ((await faultOf(text, found)) !== null) await text.elsewhere.catchUp();
  const fault = await faultOf(text, found);
  if (fault) return unreadable(fault);
  if (!fitsText(update.value, document)) return unreadable("shape");
  const mayEdit = socket.roles.get(document.name) === "edit";
  if (mayEdit && typesIntoGone(update.value, document))
    await rescueWords(document.name, accountId, update.value);
  if (mayEdit || text.guard.allows(payload, personId)) return update;
  return refuse({ kind: "suggest-only", why: "accepted text" });
}

function unreadable(why: string): Result<never, RefusedUpdate> {
  return refuse({ kind: "unreadable", why });
}

/** Whether the document has everything the update taken last adds. If not, the library stumbled in the middle of it, or
 *  set some of it aside: memory is no longer what the log says. */
export function isWhole(document: Document, socket: CollaborationSocket): boolean {
  const written = socket.expected.get(document.name) ?? new Map();
  socket.expected.delete(document.name);
  const { store } = document;
  if (store.pendingStructs || store.pendingDs) return false;
  return [...written].every(([client, { to }]) => Y.getState(store, client) >= to);
}

async function faultOf(
  text: OpenText,
  { document, accountId, update }: { document: Document; accountId: string; update: CheckedUpdate },
): Promise<"number" | "gap" | null> {
  const stateOf = (client: number) => Y.getState(document.store, client);
  const numbers = newAuthors(update, stateOf);
  const shownByOther = numbers.some((number) => (text.presence.ownerOf(number) ?? accountId) !== accountId);
  if (shownByOther || !(await text.clients.claim(accountId, numbers))) return "number";
  return leavesGap(update, stateOf) ? "gap" : null;
}
