import { get } from "node:http";
import { sessionCookieName } from "#lib/base/session-cookie.ts";

export type Told = {
  event: string;
  data: { at: number; unread?: number; changes?: { kind: string; id: string }[] | null };
};

/** A page that listens, without a browser. */
export type Listener = {
  status: number;
  /** Everything it was told of changes, in order. */
  told: Told[];
  /** How much it was told is unread, in order. */
  unread: number[];
  /** Settles when the server has ended it. */
  ended: Promise<void>;
  /** What comes next that satisfies this; from the beginning, each event once. */
  next(wanted?: (told: Told) => boolean, withinMs?: number): Promise<Told>;
  close(): void;
};

/** Opens `/workspace/{slug}/live` with a sign-in, and settles when the answer has begun. */
export function listenAs(
  port: number,
  { token, slug, since }: { token: string | null; slug: string; since?: number },
): Promise<Listener> {
  const path = `/workspace/${slug}/live${since === undefined ? "" : `?since=${since}`}`;
  const headers = token ? { cookie: `${sessionCookieName(false)}=${token}` } : {};
  const told: Told[] = [];
  const unread: number[] = [];
  let read = 0;
  let wake = () => {};
  return new Promise((resolve, reject) => {
    const request = get({ port, host: "127.0.0.1", path, headers }, (response) => {
      let rest = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        const parts = (rest + chunk).split("\n\n");
        rest = parts.pop() ?? "";
        for (const one of parts.flatMap(readEvent))
          if (one.event === "unread") unread.push(one.data.unread ?? Number.NaN);
          else told.push(one);
        wake();
      });
      const ended = new Promise<void>((end) => response.once("close", () => end()));
      response.on("error", () => undefined);
      resolve({
        status: response.statusCode ?? 0,
        told,
        unread,
        ended,
        close: () => request.destroy(),
        async next(wanted = () => true, withinMs = 20_000) {
          const timer = AbortSignal.timeout(withinMs);
          for (;;) {
            for (; read < told.length; read += 1) {
              const event = told[read];
              if (event && wanted(event)) {
                read += 1;
                return event;
              }
            }
            if (timer.aborted) throw new Error(`nothing came; told so far: ${JSON.stringify(told)}`);
            await new Promise<void>((done) => {
              wake = done;
              timer.addEventListener("abort", () => done(), { once: true });
            });
          }
        },
      });
    });
    request.on("error", reject);
  });
}

function readEvent(text: string): Told[] {
  const event = /^event: (\w+)$/m.exec(text)?.[1];
  const data = /^data: (.*)$/m.exec(text)?.[1];
  return event && data && event !== "beat" ? [{ event, data: JSON.parse(data) }] : [];
}
