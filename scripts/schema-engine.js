#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which Prisma would download from outside the package registry:
// the same command line and the same JSON-RPC over standard input and output, served by the WebAssembly build of the
// same engine that npm carries. See docs/decisions/0004-prisma-engine.md.
import { runDatabaseCommand } from "./schema-engine/database-command.js";
import { engineVersion } from "./schema-engine/engine.js";
import { readOptions } from "./schema-engine/options.js";
import { serveRequests } from "./schema-engine/requests.js";

const options = readOptions(process.argv.slice(2));

if (options.version) console.log(`schema-engine-wasm ${engineVersion()}`);
else if (options.command) process.exitCode = await runDatabaseCommand(options.command, options.url);
else await serveRequests(options);
