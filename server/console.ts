import { log } from "#lib/infra/log.ts";

type Said = (...given: unknown[]) => void;

/**
 * From now on whatever the framework or a library complains of by itself goes into the log, in the log's own manner: what kind
 * of error it is and where it came from. Their own words may quote rows, addresses and what people typed.
 * @returns how to have the terminal back
 */
export function sendConsoleToLog(to: Pick<typeof log, "error" | "warn"> = log): () => void {
  const { error, warn } = console;
  console.error = complained((...told) => to.error(...told));
  console.warn = complained((...told) => to.warn(...told));
  return () => Object.assign(console, { error, warn });
}

function complained(tell: (about: object, what: string) => void): Said {
  return (...given) => {
    const err = given.find((one) => one instanceof Error);
    const digest = err && "digest" in err ? String(err.digest).slice(0, 40) : undefined;
    tell({ err, digest }, err ? "a page failed" : "the framework complains");
  };
}
