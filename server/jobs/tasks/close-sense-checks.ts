import { noteClosedSenseChecks } from "#lib/domain/sense-checks/note-closed-sense-checks.ts";

/** Every few minutes: what has closed is recorded as closed. */
export async function closeSenseChecksTask(): Promise<void> {
  await noteClosedSenseChecks();
}
