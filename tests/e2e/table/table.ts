import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BrowserContextOptions } from "@playwright/test";

export type Person = { personId: string; accountId: string; name: string; token: string };
export type Table = {
  group: { id: string; slug: string };
  discussion: { id: string; slug: string; agenda: { id: string }[] };
  people: Record<"ada" | "bo" | "moderator" | "observer" | "outsider", Person>;
};

/** A discussion of its own under the rule, with people nobody else knows, in the product under test. */
export async function setTable(): Promise<Table> {
  return JSON.parse(await run("set.ts")) as Table;
}

/** Everything that waits appears now. */
export async function letAppear(): Promise<void> {
  await run("appear.ts");
}

/** A browser in which somebody is signed in. */
export function signedInAs({ token }: Person, baseURL: string): BrowserContextOptions {
  const { hostname: domain } = new URL(baseURL);
  const cookie = { name: "authjs.session-token", value: token, domain, path: "/", expires: -1 };
  const rest = { httpOnly: true, secure: false, sameSite: "Lax" } as const;
  return { storageState: { cookies: [{ ...cookie, ...rest }], origins: [] } };
}

async function run(script: string): Promise<string> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: "", LOG_LEVEL: "warn" };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env });
  return stdout.slice(stdout.indexOf("{"));
}
