import { spawnSync } from "node:child_process";

const highestLevel = 6;

/**
 * The processes whose death should end us: our parent, and when npm started us the npm above it. npm runs us in
 * a shell, and a shell that is waiting does not notice when npm is killed.
 */
export function findParents(): number[] {
  const parents = [process.ppid];
  for (let pid = process.ppid; pid > 1 && parents.length < highestLevel; ) {
    const { parent, command } = describeProcess(pid);
    if (/^npm\b|npm-cli\.js/.test(command)) return parents;
    if (!parent) break;
    parents.push(parent);
    pid = parent;
  }
  return [process.ppid]; // no npm above: whoever is further up is none of our business
}

function describeProcess(pid: number): { parent: number; command: string } {
  const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
  return { parent: Number(parent ?? 0), command: command ?? "" };
}
