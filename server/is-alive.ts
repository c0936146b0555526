import { systemReason } from "#lib/infra/start-error.ts";

/** Whether a process with this id exists, ours to signal or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemReason(error) === "EPERM";
  }
}
