import { pathToFileURL } from "node:url";
import { answerBy } from "./answer-by.ts";

// The other side of `runInProcess`: answers one piece of work after the other, and ends when nobody is there to ask.
const [, , module = ""] = process.argv;
process.on("disconnect", () => process.exit());
process.on("message", async (asked: { input: unknown }) => {
  process.send?.(await answerBy(pathToFileURL(module).href, asked.input, () => undefined));
});
