import pg from "pg";
import type { Settings } from "#lib/infra/settings.ts";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import { startDatabase } from "./embedded.ts";

/** The database of this installation, ours or the one of DATABASE_URL. */
export type OpenDatabase = {
  url: string;
  embedded: boolean;
  /** Ours is stopped by whoever leaves last; somebody's own is left alone. */
  stop(): Promise<void>;
};

/** Throws: StartError when ours does not start or theirs does not answer. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Settings, "databaseUrl" | "dataDir">): Promise<OpenDatabase> {
  if (databaseUrl) {
    await requireAnswer(databaseUrl);
    return { url: databaseUrl, embedded: false, stop: async () => undefined };
  }
  const { url, stop } = await startDatabase({ dataDir });
  return { url, embedded: true, stop };
}

async function requireAnswer(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // Host and port only: the address holds a password.
    throw new StartError(
      `The database at ${new URL(databaseUrl).host} cannot be used (${systemReason(error)}); check DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
