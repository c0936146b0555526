import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { settings } from "#lib/infra/settings.ts";
import { forgetErrand } from "./forget-errand.ts";

const answering = (location: string) => () => {
  const headers = new Headers({ location });
  headers.append("set-cookie", "authjs.callbackUrl=kept; Path=/");
  headers.append("set-cookie", "__Host-authjs.csrf-token=new; Path=/; Secure");
  return Promise.resolve(new Response(null, { status: 302, headers }));
};
const cookie =
  "authjs.session-token=mine; authjs.callbackUrl=; __Host-authjs.pkceCodeVerifier=y; colloquy.device=d; colloquy-theme=dark";

const ask = (path: string, answer = answering("/workspace"), sent = cookie) =>
  forgetErrand(answer)(new NextRequest(`https://portal.test${path}`, { headers: { cookie: sent } }));
const dayPast = "Expires=Thu, 01 Jan 1970";

it("whoever comes back from a service keeps their sign-in and device, and nothing of the errand", async () => {
  const came = await ask("/api/auth/callback/oidc?code=1");
  expect([came.status, came.headers.get("location")]).toEqual([302, "/workspace"]);
  const ended = came.headers.getSetCookie().filter((line) => line.includes(dayPast));
  expect(ended.map((line) => line.split("=")[0])).toEqual([
    "authjs.callbackUrl",
    "__Host-authjs.pkceCodeVerifier",
    "__Host-authjs.csrf-token",
  ]);
  expect(ended.filter((line) => line.startsWith("__")).every((line) => line.endsWith("; Secure"))).toBe(true);
  expect(came.headers.getSetCookie().at(-1)).toContain(dayPast);
});

it("whoever leaves for it keeps what they need to come back", async () => {
  const left = await ask("/api/auth/signin/oidc");
  expect(left.headers.getSetCookie()).toHaveLength(2);
});

it("whoever did not finish proving again who they are comes back to where that was asked for", async () => {
  const going = "/account/confirm?next=%2Faccount%2Fdata";
  const back = async (location: string, kept: string) => {
    const sent = `authjs.callbackUrl=${encodeURIComponent(settings().appUrl + kept)}`;
    const came = await ask("/api/auth/callback/oidc?error=access_denied", answering(location), sent);
    return came.headers.get("location");
  };
  expect(await back("/sign-in?error=OAuthCallbackError", going)).toBe(`${going}&said=ServiceAway`);
  expect(await back("/account/data", going)).toBe("/account/data");
  expect(await back("/sign-in?error=OAuthCallbackError", "/workspace")).toBe(
    "/sign-in?error=OAuthCallbackError",
  );
});
