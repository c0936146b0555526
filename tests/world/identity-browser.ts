import { Auth, skipCSRFCheck } from "@auth/core";
import type { NextAuthConfig } from "next-auth";

/** Our site, as far as next-auth answers for it. */
export const site = "http://portal.test";
export const returnTo = `${site}/api/auth/callback/oidc`;

/** A browser that goes to and fro between us and a service, a step at a time. */
export class IdentityBrowser {
  readonly #config: NextAuthConfig;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(config: NextAuthConfig) {
    this.#config = config;
  }

  /** Leaves us for the service. @param asking what else we ask of it
   *  @returns the address at which the service sends it back to us */
  async leave(asking = ""): Promise<string> {
    let address = await this.#go(`${site}/api/auth/signin/oidc?${asking}`, { method: "POST" });
    while (!address.startsWith(site)) address = await this.#go(address);
    return address;
  }

  /** Comes back to us. @returns where it is sent from there, without the site */
  async comeBack(address: string): Promise<string> {
    const sent = new URL(await this.#go(address));
    return sent.pathname + sent.search;
  }

  async #go(address: string, init: RequestInit = {}): Promise<string> {
    const { origin } = new URL(address);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const request = new Request(address, { ...init, headers: { cookie }, redirect: "manual" });
    const answer = origin === site ? await this.#ask(request) : await fetch(request);
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const location = answer.headers.get("location");
    if (!location) throw new Error(`${address} leads nowhere: ${answer.status} ${await answer.text()}`);
    return new URL(location, address).href;
  }

  async #ask(request: Request): Promise<Response> {
    return Auth(request, { ...this.#config, basePath: "/api/auth", skipCSRFCheck });
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const isOver = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
  if (isOver || pair.slice(at + 1) === "") jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
