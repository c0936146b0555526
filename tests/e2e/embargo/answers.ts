import { twinNames } from "./words.ts";

/** All that somebody gets who asks for an address, but for what differs at every asking. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** @param token of a sign-in; a visitor without
 *  @param manner how it is asked, where not plainly */
export async function ask(address: string, token?: string, manner: RequestInit = {}): Promise<Answer> {
  const headers = {
    "accept-encoding": "identity",
    ...(token && { cookie: `authjs.session-token=${token}` }),
    ...Object.fromEntries(new Headers(manner.headers)),
  };
  const response = await fetch(address, { ...manner, headers, redirect: "manual" });
  const { date: _, ...rest } = Object.fromEntries(response.headers);
  const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
  return { status: response.status, headers: rest, body };
}

/** Without scripts, in which the framework says the same in an order that is chance. */
export const unscripted = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""),
});

/** When a harvester was answered. */
export const answered = /<responseDate>[^<]*</;

/** The same where only nonces, moments and the names that were asked for differ. */
export function masked({ status, headers, body }: Answer): string {
  const said = JSON.stringify({ status, headers, body: body.replace(answered, "…") });
  return twinNames
    .flat()
    .flatMap((name) => [name, name.toUpperCase(), `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`])
    .reduce((text, name) => text.replaceAll(name, "…"), said)
    .replaceAll(/nonce(-|=\\+"|\\+":\\+")[\w+/=-]+/g, "nonce");
}

/** Asks many things, so many at once. */
export async function inPool<In>(items: readonly In[], atOnce: number, work: (item: In) => Promise<void>) {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
