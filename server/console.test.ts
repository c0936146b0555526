import { afterEach, expect, test } from "vitest";
import { sendConsoleToLog } from "./console.ts";

let giveBack = () => {};
afterEach(() => giveBack());

/** What the log is told. */
function hear(): unknown[][] {
  const lines: unknown[][] = [];
  const hearing = (level: string) => (about: unknown, what: unknown) => void lines.push([level, about, what]);
  giveBack = sendConsoleToLog({ error: hearing("error"), warn: hearing("warn") } as never);
  return lines;
}

test("an error that the framework prints reaches the log as an error, with its number and none of its words", () => {
  const lines = hear();
  const error = Object.assign(new Error("quotes a row"), { digest: "123" });
  console.error("a secret address", error);
  expect(lines).toEqual([["error", { err: error, digest: "123" }, "a page failed"]]);
});

test("words alone are not repeated", () => {
  const lines = hear();
  console.error("somebody typed this");
  console.warn("and that");
  expect(JSON.stringify(lines)).not.toMatch(/typed|that/);
  expect(lines.map(([level]) => level)).toEqual(["error", "warn"]);
});

test("the terminal comes back", () => {
  const before = console.error;
  hear();
  expect(console.error).not.toBe(before);
  giveBack();
  expect(console.error).toBe(before);
});
