import { StartError } from "#lib/infra/start-error.ts";

/** What to throw where a backup is not what it should be; nothing has been changed when it is said. */
export function damaged(what: string): StartError {
  return new StartError(`This is no whole backup: ${what}. Nothing was changed; use another copy of it.`);
}
