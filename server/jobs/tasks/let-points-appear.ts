import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/** Every minute, and so soon after a stop as well: what waited for its full five minutes appears. */
export async function letPointsAppearTask(): Promise<void> {
  await letPointsAppear(await readClock());
}
