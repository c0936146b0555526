import type { Connection } from "@hocuspocus/server";
import type { Pool } from "pg";
import { type WritingRole, writeLiveMessage } from "#lib/editor/live-messages.ts";
import { closedMessage } from "#lib/editor/schema-version.ts";
import { decideWriting, findSameActor, type Rights } from "./admission.ts";
import type { Report } from "./report.ts";
import type { CollaborationContext, CollaborationSocket } from "./socket.ts";

/** Asks again for everything a socket is connected to, and ends or narrows what is no longer allowed. A question that
 *  cannot be answered ends the socket too: the browser comes back and is asked from the beginning. */
export async function recheck(
  socket: CollaborationSocket,
  deps: { pool: Pool; rights: Rights; report: Report },
): Promise<void> {
  try {
    const actor = await findSameActor(deps.rights, socket);
    if (!actor.ok) {
      if (await deps.rights.wasRenewed(socket.token, socket.actor)) return sendAway(socket);
      return socket.end(actor.refusal.kind);
    }
    socket.actor = actor.value;
    for (const [documentId, connection] of socket.connections) {
      const writing = await decideWriting(deps, actor.value, documentId);
      if (writing.ok) onOpen(socket, connection, writing.value);
      else if (writing.refusal.kind === "closed") onClosed(connection);
      else return socket.end(writing.refusal.kind);
    }
  } catch (error) {
    deps.report("access could not be checked", { accountId: socket.actor.accountId }, error);
    socket.end("unavailable");
  }
}

/** The browser comes back with its new token, which it may be about to be given. */
function sendAway(socket: CollaborationSocket): void {
  setTimeout(() => socket.end("reloaded"), timeForNewTokenMs).unref();
}

const timeForNewTokenMs = 1_000;

/** Tells the page what its person may do now. */
export function tellRole(socket: CollaborationSocket, connection: Connection<CollaborationContext>): void {
  const role = socket.roles.get(connection.document.name);
  if (role) connection.sendStateless(writeLiveMessage({ type: "role", role }));
}

/** Opened again: the browser comes back and brings what it kept. */
function onOpen(
  socket: CollaborationSocket,
  connection: Connection<CollaborationContext>,
  role: WritingRole,
): void {
  const documentId = connection.document.name;
  if (connection.readOnly) socket.end("reloaded");
  else if (socket.roles.get(documentId) !== role) {
    socket.roles.set(documentId, role);
    tellRole(socket, connection);
  }
}

function onClosed(connection: Connection<CollaborationContext>): void {
  if (connection.readOnly) return;
  connection.readOnly = true;
  connection.sendStateless(closedMessage);
}
