import { availableParallelism, loadavg } from "node:os";

/**
 * How long something may take here that is promised within so many milliseconds. A machine that is asked for more than twice what it
 * can do at once is given more time in proportion: it would say more of the machine than of the product. What is promised
 * itself is measured by `npm run bench`, on a quiet one.
 */
export function promisedMs(ms: number): number {
  const [lastMinute = 0] = loadavg();
  return ms * Math.max(1, lastMinute / (2 * availableParallelism()));
}
