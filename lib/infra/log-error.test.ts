import { expect, test } from "vitest";
import { errorForLog } from "./log-error.ts";

const words = "What Ada said in confidence";

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("what an error quotes of people's words does not reach the log, however deep it lies", () => {
  const fromDatabase = Object.assign(new Error(`Failing row contains (${words})`), {
    name: "PrismaClientKnownRequestError",
    code: "P2004",
    meta: { row: words },
    cause: Object.assign(new Error(words), { name: "DriverAdapterError", detail: words }),
  });
  const fromParser = thrownBy(() => JSON.parse(words));
  for (const error of [fromDatabase, fromParser, words, { words }])
    expect(JSON.stringify(errorForLog(error))).not.toContain("confidence");
  expect(errorForLog(fromDatabase)).toMatchObject({ type: "PrismaClientKnownRequestError", code: "P2004" });
});

test("a mistake of ours is told with its message and its place", () => {
  const error = thrownBy(() => (undefined as unknown as { x: number }).x);
  expect(errorForLog(error)).toMatchObject({
    type: "TypeError",
    message: expect.stringContaining("undefined"),
    stack: expect.stringContaining("log-error.test.ts"),
  });
});
