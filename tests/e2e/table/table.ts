import type { BrowserContextOptions } from "@playwright/test";
import { runInProduct } from "../run-in-product.ts";

export type Person = { personId: string; accountId: string; name: string; token: string };
export type Table = {
  group: { id: string; slug: string };
  discussion: { id: string; slug: string; agenda: { id: string }[] };
  people: Record<"ada" | "bo" | "moderator" | "observer" | "outsider", Person>;
};

/** A discussion of its own under the rule, with people nobody else knows, in the product under test. */
export async function setTable(): Promise<Table> {
  return (await runInProduct(new URL("set.ts", import.meta.url))) as Table;
}

/** Everything that waits appears now. */
export async function letAppear(): Promise<void> {
  await runInProduct(new URL("appear.ts", import.meta.url));
}

/** A browser in which somebody is signed in. */
export function signedInAs({ token }: Person, baseURL: string): BrowserContextOptions {
  const { hostname: domain } = new URL(baseURL);
  const cookie = { name: "authjs.session-token", value: token, domain, path: "/", expires: -1 };
  const rest = { httpOnly: true, secure: false, sameSite: "Lax" } as const;
  return { storageState: { cookies: [{ ...cookie, ...rest }], origins: [] } };
}
