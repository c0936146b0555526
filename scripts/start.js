// Starts the product on the project's own Node. Plain JavaScript that an old Node understands, because the Node
// that comes first on the PATH may be one.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const neededNode = 24;
const main = new URL("../server/main.ts", import.meta.url);
const ownNode = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));

if (Number(process.versions.node.split(".")[0]) >= neededNode) await import(main.href);
else if (hasOwnNode()) handOver();
else {
  console.error(
    `Colloquy needs Node ${neededNode} and this is ${process.versions.node}; run "npm install" again without leaving out development packages, or install Node ${neededNode}.`,
  );
  process.exitCode = 1;
}

/** npm may have been told not to run install scripts; then the package `node` is there but empty. */
function hasOwnNode() {
  if (existsSync(ownNode)) return true;
  const folder = fileURLToPath(new URL("../node_modules/node/", import.meta.url));
  const installer = `${folder}installArchSpecificPackage.js`;
  if (existsSync(installer)) spawnSync(process.execPath, [installer], { cwd: folder, stdio: "ignore" });
  return existsSync(ownNode);
}

function handOver() {
  const child = spawn(ownNode, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { npm_lifecycle_event: "start", ...process.env }, // it ends when we do
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
