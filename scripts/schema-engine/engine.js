import { readFileSync } from "node:fs";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { adapterFactory } from "./adapter.js";

let panic = "";

load();

export const engineVersion = () => bindings.version();

/** What the engine said when it broke down, or an empty text. */
export const panicText = () => panic;

/**
 * Runs one request on an engine of its own: after applying migrations an engine forgets how to make shadow databases.
 * @template T
 * @param {{ url: string, datamodels: string[] }} options
 * @param {(engine: bindings.SchemaEngine) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withEngine({ url, datamodels }, use) {
  const open = new Set();
  const files = datamodels.map((path) => [path, readFileSync(path, "utf8")]);
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url, open));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.length ? files : undefined },
    () => {},
    factory,
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    for (const adapter of open) await adapter.dispose().catch(() => {});
  }
}

function load() {
  const file = new URL(
    "schema_engine_bg.wasm",
    import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const module = new WebAssembly.Module(readFileSync(file));
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panic = message;
    },
  };
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}
