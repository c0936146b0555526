import type { beforeHandleAwarenessPayload } from "@hocuspocus/server";
import type { LiveTexts } from "./live-texts.ts";
import { shownState } from "./presence.ts";
import type { CollaborationContext } from "./socket.ts";

/** Rewrites what a client says of itself: names come from the server, and it speaks for its own numbers only. */
export function showPresence(
  texts: LiveTexts,
  { states, document, connection }: beforeHandleAwarenessPayload<CollaborationContext>,
): void {
  const text = texts.of(document);
  const entry = connection && document.connections.get(connection);
  if (!text || !entry) {
    states.clear();
    return;
  }
  const { socket } = connection.context as CollaborationContext;
  const { accountId, personId, name } = socket.actor;
  for (const [client, state] of states) {
    const told = socket.clients.get(document.name)?.has(client) ?? false;
    const own = told && text.clients.mayUse(accountId, client) && text.presence.take(accountId, client);
    if (!own) {
      states.delete(client);
      continue;
    }
    states.set(client, shownState(state, { personId, name, colour: text.presence.colourOf(personId) }));
    // The library forgets a number it has seen before, and would show its caret for half a minute after it left.
    entry.clients.add(client);
  }
}
