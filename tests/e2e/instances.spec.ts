import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { Client } from "pg";
import S3rver from "s3rver";
import sharp from "sharp";
import { startDatabase } from "#server/database/embedded.ts";
import { freePort } from "#server/free-port.ts";
import { type Relay, startRelay } from "#tests/collab/relay.ts";
import { type Product, startProduct } from "../../scripts/product.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { everyAddress } from "./addresses.ts";
import { inPool } from "./embargo/answers.ts";
import { sendForm } from "./plain-forms.ts";
import { lacksOf } from "./strict-headers.ts";

// Two instances of the product on one database of somebody's own and one bucket, each with a disk of its own. No browser:
// what a page holds is seen in what is sent.
test.describe.configure({ mode: "serial" });

const bucket = "colloquy";
let folder: ReturnType<typeof temporaryFolder>;
let database: Awaited<ReturnType<typeof startDatabase>>;
/** The database keeps its address when it comes back at another port. */
let relay: Relay;
let storage: S3rver;
let instances: Product[];
/** The same administrator at each of them, by one sign-in. */
let administrators: APIRequestContext[];
let metricsPort: number;

test.beforeAll(async () => {
  folder = temporaryFolder("instances");
  database = await startDatabase({ dataDir: `${folder.path}/database` });
  relay = await startRelay(portOf(database.url));
  const env = {
    DATABASE_URL: database.url.replace(`:${portOf(database.url)}/`, `:${relay.port}/`),
    AUTH_SECRET: "of-both-".repeat(8),
    ...(await openBucket()),
  };
  // At once, on an empty database: one of them migrates, the other waits.
  metricsPort = await freePort();
  const watched = { ...env, METRICS_PORT: `${metricsPort}`, LOG_LEVEL: "debug", LOG_FORMAT: "json" };
  instances = await Promise.all([
    startProduct({ dataDir: `${folder.path}/one`, env }),
    startProduct({ dataDir: `${folder.path}/two`, env: watched }),
  ]);
  await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL("../../scripts/sample.ts", import.meta.url))],
    {
      env: { ...process.env, ...env, LOG_LEVEL: "warn" },
    },
  );
});

test.afterAll(async () => {
  await Promise.all((administrators ?? []).map((context) => context.dispose()));
  await Promise.all((instances ?? []).map((instance) => instance.stop()));
  await storage?.close();
  await relay?.stop();
  await database?.stop();
  folder?.remove();
});

async function openBucket(): Promise<Record<string, string>> {
  storage = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: `${folder.path}/s3`,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await storage.run();
  return {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: bucket,
    S3_REGION: "eu-north-1",
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  };
}

/** Asks again and again, also where an answer does not come at all: a poll would end with what it throws. */
const inTheEnd = (holds: () => Promise<void>) => expect(holds).toPass({ timeout: 30_000 });

test("who signs in at one is signed in at the other, also by a form that the other wrote", async () => {
  const [one, two] = instances as [Product, Product];
  const at = await request.newContext({ baseURL: one.url });
  const page = await (await at.get("/sign-in")).text();
  const guest = await request.newContext({ baseURL: two.url });
  const fields = { email: "admin@example.org", password: "sample-password" };
  await sendForm(guest, { path: "/sign-in", button: "Sign in", fields, page });
  const storageState = await guest.storageState();
  await Promise.all([at.dispose(), guest.dispose()]);
  administrators = await Promise.all(
    [one, two].map(({ url }) => request.newContext({ baseURL: url, storageState })),
  );
  for (const administrator of administrators) expect((await administrator.get("/admin")).status()).toBe(200);
});

test("what is changed at one stands on the kept pages of the other", async () => {
  const [one, two] = instances as [Product, Product];
  for (const { url } of [one, two, one, two]) expect(await (await fetch(url)).text()).not.toContain("Of Two");
  await sendForm(administrators[0] as APIRequestContext, {
    path: "/admin/institution",
    button: "Save",
    fields: { name: "The Institute Of Two" },
  });
  for (const { url } of [one, two])
    await inTheEnd(async () => expect(await (await fetch(url)).text()).toContain("The Institute Of Two"));
});

test("a file that one took is given out by the other", async () => {
  const [one, two] = instances as [Product, Product];
  const buffer = await sharp({ create: { width: 320, height: 80, channels: 3, background: "#1f4b6e" } })
    .png()
    .toBuffer();
  const sent = await administrators[0]?.post("/institution/logo", {
    multipart: { file: { name: "logo.png", mimeType: "image/png", buffer } },
    headers: { origin: one.url },
  });
  expect(sent?.ok()).toBe(true);
  await inTheEnd(async () => expect(logoOf(await (await fetch(two.url)).text())).not.toBeNull());
  const logo = logoOf(await (await fetch(two.url)).text()) ?? "";
  expect((await fetch(two.url + logo)).headers.get("content-type")).toMatch(/^image\//);
});

const logoOf = (page: string): string | null => page.match(/\/institution\/[\w-]{40,}\.webp/)?.[0] ?? null;

test("every address answers with the headers of a strict site, and none of it stands in the log", async () => {
  test.setTimeout(240_000);
  const [, two] = instances as [Product, Product];
  const moderator = await signedInAt(two.url, "moderator@example.org");
  const sessions: string[] = [];
  for (const context of [await request.newContext({ baseURL: two.url }), moderator]) {
    const { cookies } = await context.storageState();
    sessions.push(...cookies.map(({ value }) => value));
    await inPool(everyAddress, 4, async (path) => {
      const response = await context.get(path, { maxRedirects: 0 });
      const said = { path, status: response.status(), ...response.headers() };
      for (const lack of lacksOf(said)) expect.soft(lack, `${path} ${response.status()}`).toBe("");
    });
    await context.dispose();
  }
  const lines = two.lines.filter((line) => line.startsWith("{"));
  const answers = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "answered");
  expect(answers.length).toBeGreaterThan(2 * everyAddress.length);
  expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(answers.length);
  const secrets = [...sessions.filter((value) => value.length > 20), database.url, ...unsaid];
  for (const secret of secrets)
    expect
      .soft(
        two.lines.filter((line) => line.includes(secret)),
        secret,
      )
      .toEqual([]);
});

/** What no line of a log says: names of what is there, of people, of addresses, and what was typed. */
const unsaid = [
  ...["example.org", "sample-password", "of-both-", "The Institute Of Two"],
  ...["cables-between-two-seas", "Cables Between Two Seas", "Chizuru", "not-a-token-that", "S3RVER"],
];

async function signedInAt(url: string, email: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: url });
  const fields = { email, password: "sample-password" };
  await sendForm(context, { path: "/sign-in", button: "Sign in", fields });
  return context;
}

test("figures of an instance are read on its own port and nowhere else", async () => {
  const [, two] = instances as [Product, Product];
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(text).toMatch(/route="\/workspace\/\[group\]\/papers\/\[paper\]",status="2xx"\} \d+$/m);
  expect(text).toMatch(/^colloquy_database_up 1$/m);
  for (const secret of unsaid) expect.soft(text.includes(secret), secret).toBe(false);
  expect((await fetch(`${two.url}/metrics`)).status).toBe(404);
});

test("when one is killed, the other goes on with everything that was there", async () => {
  const [one, two] = instances as [Product, Product];
  await one.kill();
  expect((await fetch(`${two.url}/readyz`)).status).toBe(200);
  const page = await sendForm(administrators[1] as APIRequestContext, {
    path: "/admin/institution",
    button: "Save",
    fields: { name: "The Institute Of One" },
  });
  expect(page).toContain("The Institute Of One");
});

const portOf = (url: string) => Number(new URL(url).port);

const rename = (name: string) =>
  sendForm(administrators[1] as APIRequestContext, {
    path: "/admin/institution",
    button: "Save",
    fields: { name },
  });
/** The first page after connections were cut may still have been given one of them. */
const renamedInTheEnd = (name: string) => inTheEnd(async () => expect(await rename(name)).toContain(name));
const shown = async () => {
  const response = await fetch(instances[1]?.url ?? "", { headers: { accept: "text/html" } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test("while the database takes no changes, pages are read, and what was typed comes back with a sentence", async () => {
  await setReadOnly("on");
  await inTheEnd(async () => {
    const page = await rename("The Institute Of Nothing");
    expect(page).toContain('value="The Institute Of Nothing"');
    expect(page).toMatch(/Something went wrong|went wrong on our side/);
  });
  expect((await shown()).text).not.toContain("Of Nothing");
  await setReadOnly("off");
  await renamedInTheEnd("The Institute Of Before");
});

async function setReadOnly(value: "on" | "off"): Promise<void> {
  const client = new Client({ connectionString: database.urlFor("postgres") });
  await client.connect();
  await client.query(`alter database colloquy set default_transaction_read_only = ${value}`);
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'colloquy'");
  await client.end();
}

test("while the database is away, pages say so and come back with it", async () => {
  const [, two] = instances as [Product, Product];
  await database.stop();
  await inTheEnd(async () => expect((await shown()).status).toBe(503));
  const { headers, text } = await shown();
  expect(headers.get("retry-after")).toBe("5");
  expect(text).toContain("The portal cannot reach its data just now");
  const closed = await administrators[1]?.get("/admin", { headers: { accept: "text/html" } });
  expect(closed?.status()).toBe(503);
  expect((await fetch(`${two.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${two.url}/readyz`)).status).toBe(503);
  database = await startDatabase({ dataDir: `${folder.path}/database` });
  relay.pointTo(portOf(database.url));
  await inTheEnd(async () => {
    expect((await shown()).status).toBe(200);
    expect((await fetch(`${two.url}/readyz`)).status).toBe(200);
  });
  await renamedInTheEnd("The Institute Of After");
});
