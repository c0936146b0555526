/** What a test has a thread or a process do. */
export type Deed =
  | "double"
  | "never end"
  | "fill memory"
  | "fill buffers"
  | "throw"
  | "tell"
  | "note"
  | "name the process";

/** @internal for the tests of `runBounded` and `runInProcess` */
export function run(
  { deed, number }: { deed: Deed; number: number },
  note: (note: unknown) => void,
): unknown {
  const hoard: unknown[] = [];
  switch (deed) {
    case "double":
      return number * 2;
    case "note":
      for (const part of [1, 2]) note(part);
      return "done";
    case "throw":
      throw new RangeError("too deep");
    case "name the process":
      return process.pid;
    case "tell":
      return Object.keys(process.env);
    default:
      for (;;) {
        if (deed === "fill memory") hoard.push(Array.from({ length: 10_000 }, () => ({ hoard })));
        if (deed === "fill buffers") hoard.push(new Uint8Array(2 ** 20).fill(1));
      }
  }
}
