import { writeSync } from "node:fs";
import pg from "pg";
import { addressOf, readAddress } from "./address.js";

const connectionTimeoutMillis = 5000;
const prismaCodes = { "3D000": "P1003", "28P01": "P1000", "42P04": "P1009" };

/**
 * `schema-engine cli …`: whether the database is there, and making or dropping it.
 * @param {string} command
 * @param {string} address
 * @returns {Promise<number>} exit code
 */
export async function runDatabaseCommand(command, address) {
  log("INFO", "Starting schema engine CLI");
  try {
    await commands[command]?.(address);
    return 0;
  } catch (error) {
    const code = prismaCodes[error.code] ?? "P1001";
    log("ERROR", sentence(code, address, error), {
      is_panic: false,
      error_code: code,
      message: error.message,
    });
    return 1;
  }
}

/** Makes the database an address names, from one that every server has. */
export async function createDatabase(address) {
  await administer(address, `CREATE DATABASE ${quoted(address)}`);
}

const commands = {
  "can-connect-to-database": (address) => runIn(readAddress(address).connectionString, "SELECT"),
  "create-database": createDatabase,
  "drop-database": async (address) => {
    await administer(address, `DROP DATABASE IF EXISTS ${quoted(address)} WITH (FORCE)`);
    log("INFO", "The database was successfully dropped.");
  },
};

async function administer(address, sql) {
  try {
    await runIn(addressOf(address, "postgres"), sql);
  } catch (error) {
    if (error.code !== "3D000") throw error;
    await runIn(addressOf(address, "template1"), sql);
  }
}

async function runIn(connectionString, sql) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}

const quoted = (address) => pg.escapeIdentifier(readAddress(address).database);

function sentence(code, address, error) {
  const { database, host } = readAddress(address);
  if (code === "P1003") return `Database \`${database}\` does not exist`;
  if (code === "P1001") return `Can't reach database server at ${host}`;
  return error.message;
}

/** Prisma reads these lines from standard error. */
function log(level, message, more = {}) {
  const line = {
    timestamp: new Date().toISOString(),
    level,
    fields: { message, ...more },
    target: "schema_engine::logger",
  };
  writeSync(2, `${JSON.stringify(line)}\n`);
}
