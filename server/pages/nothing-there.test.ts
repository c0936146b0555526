import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { isNothingThere } from "./nothing-there.ts";

const roomsOfOthers = ["(account)", "(copy)", "(workshop)"];

/** First segments of everything that the public can ask for, as the folders of `app` tell. */
function placesOfApp(): string[] {
  const folders = (at: string) =>
    readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const top = folders("app").filter(({ name }) => !roomsOfOthers.includes(name));
  return top
    .flatMap(({ name }) => (name.startsWith("(") ? folders(`app/${name}`) : [{ name }]))
    .map(({ name }) => name)
    .filter((name) => !["[...rest]", "api", "nothing-here"].includes(name));
}

it("whatever has a page of its own is left to it", async () => {
  expect(placesOfApp().length).toBeGreaterThan(10);
  for (const place of ["", ...placesOfApp()]) expect(await isNothingThere(`/${place}`), place).toBe(false);
  expect(await isNothingThere("/publications?topic=x&year=2026")).toBe(false);
  for (const address of ["/api/v1", "/api/v1/publications/never-was", "/api/v1/openapi.json"])
    expect(await isNothingThere(address), address).toBe(false);
});

it("what nothing begins with, and what can be no name, is told without asking", async () => {
  for (const address of ["/never-was", "/never-was/x", "/constructor", "/.well-known/x", "/nothing-here"])
    expect(await isNothingThere(address), address).toBe(true);
  for (const name of ["Upper-Case", "a--b", "%00", "%C4%B0", "a%20b", "", "x".repeat(101)])
    expect(await isNothingThere(`/publications/${name}`), name).toBe(true);
  for (const address of [
    "/groups.rsc",
    "/groups/x/y.json",
    "/publications/x/share.png",
    "/events/x.segments/_tree.segment.rsc",
  ])
    expect(await isNothingThere(address), address).toBe(true);
});
