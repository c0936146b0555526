import { StartError } from "#lib/infra/start-error.ts";
import { runTool } from "./run-tool.ts";
import { stampOf } from "./source-stamp.ts";

/**
 * Writes the database client from the schema, if the schema differs from the one it was last written from.
 * @returns whether there was anything to do
 * Throws: StartError when the schema is wrong.
 */
export async function generateClient(signal?: AbortSignal): Promise<boolean> {
  const stamp = stampOf("prisma/generated/.stamp", [
    "prisma/schema",
    "prisma.config.ts",
    "package-lock.json",
  ]);
  if (stamp.isCurrent()) return false;
  const { exitCode, lines } = await runTool("prisma/build/index.js", ["generate"], { signal });
  if (exitCode !== 0)
    throw new StartError(`The database client could not be written:\n${lines.slice(-15).join("\n")}`);
  stamp.write();
  return true;
}
