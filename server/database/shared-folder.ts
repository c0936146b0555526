import { chmodSync, mkdirSync } from "node:fs";
import { StartError, systemReason } from "#lib/infra/start-error.ts";

const path = "/var/lib/colloquy";

/**
 * Where root puts what the server's own user has to reach and cannot reach in the checkout: program files and data.
 * Throws: StartError when it cannot be made.
 */
export function sharedFolder(): string {
  try {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o755);
    return path;
  } catch (error) {
    throw new StartError(
      `The folder ${path}, which the embedded PostgreSQL needs here, cannot be made (${systemReason(error)}).`,
    );
  }
}
