import { afterEach, expect, test, vi } from "vitest";
import { idle } from "#lib/base/form-state.ts";
import { keptUntilTaken } from "./kept-until-taken.ts";

const store = new Map<string, string>();

/** A browser, as far as it is asked. */
function aBrowser() {
  store.clear();
  store.set("one", "words");
  vi.stubGlobal("window", {});
  vi.stubGlobal("localStorage", { removeItem: (name: string) => store.delete(name) });
}

afterEach(() => vi.unstubAllGlobals());

const send = (action: () => Promise<typeof idle>) =>
  keptUntilTaken(action, new Set(["one"]))(idle, new FormData());
const kept = () => store.has("one");

test("what was taken is forgotten, and what was refused is not", async () => {
  aBrowser();
  await send(async () => ({ status: "refused", message: "No." }));
  expect(kept()).toBe(true);
  await send(async () => ({ status: "done" }));
  expect(kept()).toBe(false);
});

test("what led to another page is forgotten, and what broke is not", async () => {
  aBrowser();
  const breaking = (error: Error) => send(() => Promise.reject(error)).catch((thrown: unknown) => thrown);
  const broken = new TypeError("Failed to fetch");
  expect(await breaking(broken)).toBe(broken);
  expect(kept()).toBe(true);
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/there;303;" });
  expect(await breaking(redirect)).toBe(redirect);
  expect(kept()).toBe(false);
});

test("on the server it is the action itself, so that the form can be posted without script", () => {
  const action = async () => idle;
  expect(keptUntilTaken(action, new Set())).toBe(action);
});
