import { layTable, revocations, revokeOnce } from "#tests/collab/revoking.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { withTwoInstances } from "./two-instances.ts";

const tries = 100;

/** From the commit that takes something from somebody until their connections at two instances have ended. */
export function measureRevocation(note: (text: string) => void): Promise<Figure[]> {
  return withTwoInstances(async ({ instances }) => {
    const [one, two] = instances.map(({ port }) => port) as [number, number];
    const table = await layTable();
    const ways = Object.values(revocations);
    const sockets: number[] = [];
    const streams: number[] = [];
    for (let round = 0; round < tries; round += 1) {
      if (round % 20 === 0) note(`${tries} revocations at two instances: ${round}`);
      const revoke = ways[round % ways.length];
      if (!revoke) continue;
      const { socketMs, streamMs } = await revokeOnce(table, round % 2 ? [one, two] : [two, one], revoke);
      sockets.push(socketMs);
      streams.push(streamMs);
    }
    return [
      distribution(sockets, { what: "from a revocation to the end of a socket", unit: "ms" }),
      distribution(streams, { what: "· of a page that listens, at the other instance", unit: "ms" }),
      single(Math.max(...sockets, ...streams), {
        what: "· the slowest of all",
        unit: "ms",
        target: "< 2000",
      }),
    ];
  });
}
