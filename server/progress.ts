/** Says what the start is doing, one line a step, each with the seconds it took. */
export type Progress = {
  step<T>(name: string, work: (report: Report) => Promise<T>, result?: (value: T) => string): Promise<T>;
  /** A line below the running step. */
  note(text: string): void;
};

/** Says how much of a step is done, from 0 to 1; who is watching sees it grow. */
export type Report = (done: number) => void;

const barWidth = 30;
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
      const value = await work(isTerminal ? barOf((text) => write(`${title}${text}\r`)) : () => undefined);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
      const line = `${title}${seconds} s  ${result(value)}`.trimEnd();
      write(`${isTerminal ? line.padEnd(title.length + barWidth + 6) : line}\n`);
      return value;
    },
    note: (text) => write(`${indent.repeat(2)}${text}\n`),
  };
}

/** Written again only where it looks different. */
function barOf(write: (text: string) => void): Report {
  let shown = "";
  return (done) => {
    const part = Math.min(1, Math.max(0, done));
    const full = Math.round(part * barWidth);
    const bar = `${"█".repeat(full)}${"░".repeat(barWidth - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
    if (bar !== shown) write(bar);
    shown = bar;
  };
}
