import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Product, startProduct } from "../product.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Bench } from "./bench.ts";
import { type Figure, single } from "./figures.ts";
import { freshCopy } from "./fresh-copy.ts";

/** From the command to the first page: on a fresh copy of the checkout, again, and after the process was killed. */
export const benchStart: Bench = async (note) => {
  const copy = freshCopy();
  const data = temporaryFolder("bench-data");
  const options = {
    dataDir: data.path,
    root: copy.path,
    // A folder that other runs have filled would spare the first start work.
    env: { NODE_COMPILE_CACHE: join(data.path, "compile-cache") },
  };
  try {
    note("first start");
    const first = await startProduct(options);
    await first.stop();
    note("second start");
    const second = await startProduct(options);
    await second.kill();
    note("start after kill -9");
    const third = await startProduct(options);
    process.kill(databaseProcess(data.path), "SIGKILL");
    await third.kill();
    note("start after kill -9 of the database as well");
    const fourth = await startProduct(options);
    await fourth.stop();
    return [
      firstPage(first, "first, nothing built, no data", "< 90"),
      ...stepsOf(first),
      firstPage(second, "second", "< 5"),
      firstPage(third, "after kill -9", ""),
      firstPage(fourth, "after kill -9, database too", ""),
    ];
  } finally {
    copy.remove();
    data.remove();
  }
};

const firstPage = ({ firstPageMs }: Product, what: string, target: string): Figure =>
  single(firstPageMs / 1000, { what, unit: "s", target });

/** The steps of a start, as the product itself tells them. */
function stepsOf({ lines }: Product): Figure[] {
  return lines.flatMap((line) => {
    const [, name, seconds] = /^ {2}([a-z]+) +([\d.]+) s(?: |$)/.exec(line) ?? [];
    return name ? [single(Number(seconds), { what: `· of it ${name}`, unit: "s" })] : [];
  });
}

function databaseProcess(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8"), 10);
}
