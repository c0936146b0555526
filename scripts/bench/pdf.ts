import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import { distribution, type Figure, single } from "./figures.ts";

type Made = { tookMs: number; pages: number; standard: string | null; sizeBytes: number };

const rounds = 5;

/** A PDF of forty pages as the product has it made: in a process that is begun for it, and in one that stayed after another text. */
export const benchPdf: Bench = async (note) => {
  const cold: number[] = [];
  const warm: number[] = [];
  let last: Made | undefined;
  for (let round = 1; round <= rounds; round++) {
    note(`one in a new process and others after it, round ${round} of ${rounds}`);
    const [first, ...others] = await makeSeveral();
    if (!first) throw new Error("No PDF was made");
    last = first;
    cold.push(first.tookMs / 1000);
    warm.push(...others.map(({ tookMs }) => tookMs / 1000));
  }
  const figures: Figure[] = [
    distribution(cold, { what: `${last?.pages} pages, in a new process`, unit: "s", target: "< 5" }),
    distribution(warm, { what: "another text, in the process that stayed", unit: "s", target: "< 1.5" }),
    single((last?.sizeBytes ?? 0) / 1e6, {
      what: `· its size, ${last?.standard ?? "not accessible"}`,
      unit: "MB",
    }),
  ];
  return figures;
};

function makeSeveral(): Promise<Made[]> {
  const made: Made[] = [];
  const child = fork(fileURLToPath(new URL("pdf-process.ts", import.meta.url)));
  child.on("message", (one: Made) => made.push(one));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve(made) : reject(new Error("No PDF was made"))));
  });
}
