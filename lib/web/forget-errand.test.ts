import { expect, it } from "vitest";
import { forgetErrand } from "./forget-errand.ts";

const answer = () => {
  const headers = new Headers({ location: "/workspace" });
  headers.append("set-cookie", "authjs.callback-url=kept; Path=/");
  return Promise.resolve(new Response(null, { status: 302, headers }));
};
const cookie =
  "authjs.session-token=mine; authjs.callback-url=x; __Secure-authjs.pkce.code_verifier=y; __Host-authjs.csrf-token=z; colloquy.device=d; colloquy-theme=dark";

const ask = (path: string) =>
  forgetErrand(answer)(new Request(`https://portal.test${path}`, { headers: { cookie } }));

it("whoever comes back from a service keeps their sign-in and device, and nothing of the errand", async () => {
  const came = await ask("/api/auth/callback/oidc?code=1");
  expect([came.status, came.headers.get("location")]).toEqual([302, "/workspace"]);
  const ended = came.headers.getSetCookie().filter((line) => line.includes("Max-Age=0"));
  expect(ended.map((line) => line.split("=")[0])).toEqual([
    "authjs.callback-url",
    "__Secure-authjs.pkce.code_verifier",
    "__Host-authjs.csrf-token",
  ]);
  expect(ended.filter((line) => line.startsWith("__")).every((line) => line.endsWith("; Secure"))).toBe(true);
  expect(came.headers.getSetCookie().at(-1)).toContain("Max-Age=0");
});

it("whoever leaves for it keeps what they need to come back", async () => {
  const left = await ask("/api/auth/signin/oidc");
  expect(left.headers.getSetCookie()).toEqual(["authjs.callback-url=kept; Path=/"]);
});
