import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { addressOf, readAddress } from "./address.js";

// The catalogue type "char" and text, by their numbers in PostgreSQL's catalogue.
const charType = 18;
const textType = 25;

/**
 * Makes the connections the engine asks for.
 * @param {string} address
 * @param {Set<{ dispose(): Promise<void> }>} open connections to be closed after the request
 */
export function adapterFactory(address, open) {
  const { connectionString } = readAddress(address);
  return {
    adapterName: "@prisma/adapter-pg",
    provider: "postgres",
    connect: async () => tracked(await connect(address, connectionString), open),
    connectToShadowDb: async () => tracked(await connectToShadow(address), open),
  };
}

async function connect(address, connectionString) {
  const { schema } = readAddress(address);
  return corrected(await new PrismaPg({ connectionString, max: 1 }, { schema }).connect());
}

/** An empty database that lives as long as its connection; the engine replays migrations in it. */
async function connectToShadow(address) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const owner = new pg.Client({ connectionString: readAddress(address).connectionString });
  await owner.connect();
  await owner.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const adapter = await connect(address, addressOf(address, name));
  return onDispose(adapter, async (dispose) => {
    await dispose();
    await owner.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await owner.end();
  });
}

function tracked(adapter, open) {
  open.add(adapter);
  return onDispose(adapter, async (dispose) => {
    if (open.delete(adapter)) await dispose();
  });
}

function onDispose(adapter, around) {
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = () => around(dispose);
  return adapter;
}

/** Mends what adapter-pg 7.10 does to the engine's scripts and catalogue queries. */
function corrected(adapter) {
  const pool = adapter.underlyingDriver();
  // Its own executeScript splits at every semicolon, also inside function bodies and strings.
  adapter.executeScript = async (script) => {
    if (script.trim()) await pool.query(script).catch((error) => adapter.onError(error));
  };
  const { queryRaw } = adapter;
  adapter.queryRaw = (query) => queryCatalogue(adapter, queryRaw, query);
  return adapter;
}

async function queryCatalogue(adapter, queryRaw, query) {
  const charColumns = [];
  const performIO = async (io) => {
    const result = await adapter.performIO(io);
    for (const [index, field] of result.fields.entries()) {
      if (field.dataTypeID !== charType) continue;
      charColumns.push(index); // adapter-pg does not know the type: read it as text, declare it as a character
      field.dataTypeID = textType;
    }
    return result;
  };
  const view = Object.create(adapter, { performIO: { value: performIO } });
  // PostgreSQL 18 lists NOT NULL among the constraints, which the engine takes for a bug (prisma/orm#29635).
  const sql = query.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype IN ('c', 'x')");
  const result = await queryRaw.call(view, { ...query, sql });
  for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}
