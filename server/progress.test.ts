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
    expect(written.join("")).toMatch(/^ {2}migrations {5}\d+\.\d s {2}2 applied\n$/);
  });

  test("somebody watching sees a step begin", async () => {
    const { written, progress } = recorded(true);
    await progress.step("build", async () => progress.note("Compiling"));
    expect(written[0]).toContain("build");
    expect(written[0]).not.toContain("\n");
    expect(written[1]).toContain("Compiling");
  });

  test("somebody watching sees how much is done, and nothing of it stays", async () => {
    const { written, progress } = recorded(true);
    await progress.step("tables", async (report) => {
      report(0.5);
      report(0.5);
      report(2);
    });
    expect(written.filter((text) => text.includes("%"))).toEqual([
      expect.stringMatching(/^ {2}tables +█{15}░{15} {2}50 %\r$/),
      expect.stringMatching(/^ {2}tables +█{30} 100 %\r$/),
    ]);
    const line = written.at(-1) ?? "";
    expect(line.length).toBeGreaterThanOrEqual(written.at(-2)?.length ?? 0);
  });

  test("a failing step has no line of its own", async () => {
    const { written, progress } = recorded(false);
    await expect(progress.step("build", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(written).toEqual([]);
  });
});
