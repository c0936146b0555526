import type {
  afterHandleMessagePayload,
  beforeHandleAwarenessPayload,
  beforeSyncPayload,
  beforeUnloadDocumentPayload,
  Configuration,
  connectedPayload,
  onAuthenticatePayload,
  onDisconnectPayload,
  onLoadDocumentPayload,
} from "@hocuspocus/server";
import type { Result } from "#lib/base/result.ts";
import { acceptUpdate, isWhole } from "./accept-update.ts";
import { decideSchema, decideWriting, findSameActor, type Refused } from "./admission.ts";
import type { LiveTexts } from "./live-texts.ts";
import { recheck, tellRole } from "./recheck.ts";
import type { Report } from "./report.ts";
import { showPresence } from "./show-presence.ts";
import type { CollaborationContext } from "./socket.ts";

/**
 * What the collaboration library asks of us. The library knows no refusal but a thrown one; those that are thrown here
 * carry a reason and no message, so that it neither logs them nor ends the process.
 */
export function collaborationHooks(texts: LiveTexts): Partial<Configuration<CollaborationContext>> {
  const { deps } = texts;
  const { report } = deps;
  return {
    async onAuthenticate({
      token,
      documentName,
      context: { socket },
    }: onAuthenticatePayload<CollaborationContext>) {
      await required(report, () => decideSchema(token));
      await required(report, () => findSameActor(deps.rights, socket));
      const role = await required(report, () => decideWriting(deps, socket.actor, documentName));
      socket.roles.set(documentName, role);
    },
    async onLoadDocument({ document }: onLoadDocumentPayload<CollaborationContext>) {
      await orUnavailable(report, () => texts.load(document));
    },
    /** Access may have changed since it was asked, and the text may have been put out of memory. */
    async connected({
      connection,
      documentName,
      context: { socket },
    }: connectedPayload<CollaborationContext>) {
      if (!texts.isLive(connection.document)) return socket.end("reloaded");
      socket.connections.set(documentName, connection);
      tellRole(socket, connection);
      await recheck(socket, deps);
    },
    beforeSync: (payload: beforeSyncPayload<CollaborationContext>) => acceptUpdate(texts, payload),
    async beforeHandleAwareness(payload: beforeHandleAwarenessPayload<CollaborationContext>) {
      showPresence(texts, payload);
    },
    async afterHandleMessage({
      document,
      context: { socket },
    }: afterHandleMessagePayload<CollaborationContext>) {
      if (isWhole(document, socket)) return;
      socket.end("unreadable");
      texts.evict(document);
    },
    async onDisconnect({ document }: onDisconnectPayload<CollaborationContext>) {
      const suggests = document
        .getConnections()
        .some(({ context: { socket } }) => socket.roles.get(document.name) === "suggest");
      if (!suggests) texts.of(document)?.guard.rest();
    },
    async beforeUnloadDocument({ document }: beforeUnloadDocumentPayload) {
      // Another document of this name may be in memory already; the library would drop that one.
      if (!texts.isLive(document)) throw { reason: "replaced" };
      await orUnavailable(report, () => texts.leave(document));
    },
  };
}

type Decision<T> = Result<T, Refused>;

async function required<T>(report: Report, decide: () => Decision<T> | Promise<Decision<T>>): Promise<T> {
  const decision = await orUnavailable(report, async () => decide());
  if (!decision.ok) throw { reason: decision.refusal.kind };
  return decision.value;
}

async function orUnavailable<T>(report: Report, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    report("question could not be answered", {}, error);
    throw { reason: "unavailable" };
  }
}
