import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What wrk counted. */
export type HardLoad = { perSecond: number; p50Ms: number; p99Ms: number };

const execute = promisify(execFile);

/**
 * Asks one address as fast as it answers, on so many connections, with Debian's wrk: a generator written for Node is slower than
 * what is measured here, and would measure itself.
 * Throws: Error when an answer failed or was not 200.
 */
export async function loadHard(address: string, connections: number, seconds: number): Promise<HardLoad> {
  const words = [
    "-t1",
    `-c${connections}`,
    `-d${seconds}`,
    "--latency",
    "-H",
    "accept-encoding: br",
    address,
  ];
  const { stdout } = await execute("wrk", words);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const find = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? "";
  return {
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    p50Ms: milliseconds(find(/ 50%\s+(\S+)/)),
    p99Ms: milliseconds(find(/ 99%\s+(\S+)/)),
  };
}

const unitMs: Record<string, number> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };

function milliseconds(said: string): number {
  const [, number = "", unit = ""] = /^([\d.]+)(\w+)$/.exec(said) ?? [];
  return Number(number) * (unitMs[unit] ?? Number.NaN);
}
