import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { readAddress } from "./address.js";
import { createDatabase } from "./database-command.js";
import { panicText, withEngine } from "./engine.js";

// Requests the two builds of the engine call differently.
const renamed = { getDatabaseVersion: "version" };
// These read the migration history from a cache that only a diagnosis on the same engine fills.
const needDiagnosis = ["evaluateDataLoss", "createMigration"];
const engineFailed = 4466;

/**
 * Answers JSON-RPC requests, one line each and one after the other, until standard input ends.
 * @param {{ url: string, datamodels: string[] }} options
 */
export async function serveRequests(options) {
  let openRequest;
  // A breakdown inside WebAssembly surfaces outside the request's own promise: answer for it here.
  process.on("uncaughtException", (error) => {
    if (openRequest !== undefined) sendError(openRequest, error);
    process.exitCode = 1;
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const request = JSON.parse(line);
    if (!request.method) continue; // Prisma's acknowledgement of a `print`
    openRequest = request.id;
    await answer(options, request);
    openRequest = undefined;
  }
  process.exit();
}

async function answer(options, { id, method, params }) {
  try {
    const result =
      method === "createDatabase" ? await makeDatabase(options) : await ask(options, method, params);
    if (method === "diff" && result.stdout) {
      send({ id: 1e9 + id, method: "print", params: { content: result.stdout.replace(/\n$/, "") } });
      result.stdout = null;
    }
    send({ id, result: result ?? null });
  } catch (error) {
    sendError(id, error);
  }
}

async function makeDatabase({ url }) {
  await createDatabase(url);
  return { databaseName: readAddress(url).database };
}

function ask(options, method, params) {
  return withEngine(options, async (engine) => {
    if (needDiagnosis.includes(method)) {
      const { migrationsList, filters } = params;
      await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
    }
    return engine[renamed[method] ?? method](params);
  });
}

function sendError(id, error) {
  const message = (error?.name === "RuntimeError" && panicText()) || (error?.message ?? String(error));
  const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null };
  send({
    id,
    error: { code: engineFailed, message: "An error happened. Check the data field for details.", data },
  });
}

function send(message) {
  writeSync(1, `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
