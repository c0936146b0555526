/** Says what the start is doing, one line a step, each with the seconds it took. */
export type Progress = {
  step<T>(name: string, work: () => Promise<T>, result?: (value: T) => string): Promise<T>;
  /** A line below the running step. */
  note(text: string): void;
};

const nameWidth = 12;
const indent = "  ";

/**
 * Progress on standard output, because it is what the command is asked for. Where somebody is watching
 * (`isTerminal`), a step is named when it begins; its line is written over that when it is done.
 */
export function terminalProgress(
  write: (text: string) => unknown = (text) => process.stdout.write(text),
  isTerminal = process.stdout.isTTY,
): Progress {
  return {
    async step(name, work, result = () => "") {
      const title = indent + name.padEnd(nameWidth);
      const startedAt = performance.now();
      if (isTerminal) write(`${title}…\r`);
      const value = await work();
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
      write(`${title}${seconds} s  ${result(value)}`.trimEnd().concat("\n"));
      return value;
    },
    note: (text) => write(`${indent.repeat(2)}${text}\n`),
  };
}
