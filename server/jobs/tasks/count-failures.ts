import { countFailures } from "#lib/domain/accounts/count-failures.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/** Every quarter of an hour: how many tries to sign in failed in the one before. */
export async function countFailuresTask(): Promise<void> {
  await countFailures(await readClock());
}
