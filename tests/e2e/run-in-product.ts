import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Runs a script on the data of the product under test, and reads the object that it prints, if it prints one. */
export async function runInProduct(script: URL, ...given: string[]): Promise<unknown> {
  const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: "", LOG_LEVEL: "warn" };
  // What went wrong is told at length.
  const options = { env, maxBuffer: 64_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script), ...given], options);
  const start = stdout.indexOf("{");
  return start < 0 ? null : JSON.parse(stdout.slice(start));
}
