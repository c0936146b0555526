import { findActorBySessionToken, wasRenewed } from "#lib/domain/accounts/queries.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { log } from "#lib/infra/log.ts";
import { type CollaborationServer, serveCollaboration } from "./serve.ts";

/** Starts live co-authoring with the portal's own sign-ins, policies and log.
 *  Throws: when the database cannot be reached. */
export function attachCollaboration(options: {
  databaseUrl: string;
  appUrl: string;
}): Promise<CollaborationServer> {
  return serveCollaboration({
    ...options,
    rights: { findActor: findActorBySessionToken, wasRenewed, findAccess: findTextAccess },
    report: (event, ids, error) => log.info({ part: "collab", ...ids, ...kindOf(error) }, event),
  });
}

// Messages and details of database errors may quote rows, so the log gets neither.
function kindOf(error: unknown): { error?: string; code?: string } {
  if (!(error instanceof Error)) return {};
  return { error: error.name, ...("code" in error ? { code: String(error.code) } : {}) };
}
