import { availableParallelism, cpus, loadavg, totalmem, type } from "node:os";

/** What the figures were measured on; without it they mean nothing. */
export function describeMachine() {
  return {
    system: type(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** How many processes wanted to run in the last minute, on average. Above the number of cores, figures are too high. */
export const loadOfLastMinute = (): number => loadavg()[0] ?? 0;
