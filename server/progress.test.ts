import { describe, expect, test } from "vitest";
import { terminalProgress } from "./progress.ts";

function recorded(isTerminal: boolean) {
  const written: string[] = [];
  return { written, progress: terminalProgress((text) => written.push(text), isTerminal) };
}

describe("progress", () => {
  test("a step is one line with its seconds and its result", async () => {
    const { written, progress } = recorded(false);
    await progress.step(
      "migrations",
      async () => 2,
      (count) => `${count} applied`,
    );
    expect(written.join("")).toMatch(/^ {2}migrations {5}0\.\d s {2}2 applied\n$/);
  });

  test("somebody watching sees a step begin", async () => {
    const { written, progress } = recorded(true);
    await progress.step("build", async () => progress.note("Compiling"));
    expect(written[0]).toContain("build");
    expect(written[0]).not.toContain("\n");
    expect(written[1]).toContain("Compiling");
  });

  test("a failing step has no line of its own", async () => {
    const { written, progress } = recorded(false);
    await expect(progress.step("build", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(written).toEqual([]);
  });
});
