import { LRUCache } from "lru-cache";

const most = 100;
const withinMs = 60_000;
const quietMs = 600_000;

type Misses = { count: number; since: number; last: number; told: boolean };

/**
 * Notices when somebody guesses addresses: a hundred misses of one network within a minute. It says so once, until that network
 * has been quiet for ten minutes. Remembers a bounded number of networks.
 */
export class MissAlarm {
  private readonly misses = new LRUCache<string, Misses>({ max: 10_000 });

  /** Counts a miss.
   *  @param nowMs of any clock that only runs forward
   *  @returns whether this is the moment to tell */
  note(network: string, nowMs: number): boolean {
    const known = this.misses.get(network);
    const goesOn = known && nowMs - (known.told ? known.last + quietMs : known.since + withinMs) < 0;
    const misses = goesOn ? known : { count: 0, since: nowMs, last: nowMs, told: false };
    misses.count += 1;
    misses.last = nowMs;
    const tells = !misses.told && misses.count >= most;
    if (tells) misses.told = true;
    this.misses.set(network, misses);
    return tells;
  }
}
