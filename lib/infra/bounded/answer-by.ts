import type { Answer } from "./run-bounded.ts";

/** What a module's `run` says to an input, on the other side of `runBounded` and `runInProcess`. Never throws. */
export async function answerBy(
  moduleUrl: string,
  input: unknown,
  note: (note: unknown) => void,
): Promise<Answer> {
  try {
    const { run } = (await import(moduleUrl)) as {
      run: (input: unknown, note: (note: unknown) => void) => unknown;
    };
    return { output: await run(input, note) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { error: { name, message } };
  }
}
