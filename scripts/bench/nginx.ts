import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#server/free-port.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What an address answers, in the very bytes that were sent. `encoding` is empty where they are plain. */
export type StaticAnswer = {
  path: string;
  type: string;
  encoding: string;
  cacheControl: string;
  body: Buffer;
};

const patienceMs = 5_000;

/**
 * Debian's nginx on loopback with these answers as files, for as long as the work takes; with nothing of the machine's own
 * configuration. It keeps no log of what is asked, which is to its advantage.
 * Throws: Error with its words when it does not start.
 */
export async function withNginx<T>(
  answers: readonly StaticAnswer[],
  work: (url: string) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder("nginx");
  const port = await freePort();
  const file = join(folder.path, "nginx.conf");
  writeFileSync(file, configuration(folder.path, port, answers));
  const child = spawn("nginx", ["-e", "stderr", "-p", folder.path, "-c", file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(String(chunk)));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(`${url}${answers[0]?.path}`, () => {
      if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said.join("")}`);
    });
    return await work(url);
  } finally {
    child.kill();
    await ended;
    folder.remove();
  }
}

/** Throws: Error that says which programs of Debian are missing, and how they come. */
export function requirePrograms(packageOf: Readonly<Record<string, string>>): void {
  const missing = Object.keys(packageOf).filter((name) => spawnSync(name, ["-v"]).error);
  if (missing.length === 0) return;
  const packages = missing.map((name) => packageOf[name]).join(" ");
  throw new Error(`This needs ${missing.join(" and ")}: apt-get install ${packages}`);
}

function configuration(folder: string, port: number, answers: readonly StaticAnswer[]): string {
  mkdirSync(join(folder, "files"));
  const locations = answers.map((answer, index) => {
    const file = join(folder, "files", String(index));
    writeFileSync(file, answer.body);
    return locationOf(answer, file);
  });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(" ");
  // Its workers would be somebody else where root starts it.
  return `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; worker_processes auto; pid ${folder}/pid; error_log stderr;
events { worker_connections 512; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; types {} ${temporary}
server { listen 127.0.0.1:${port}; ${locations.join("\n")} } }
`;
}

function locationOf({ path, type, encoding, cacheControl }: StaticAnswer, file: string): string {
  const headers = Object.entries({ "content-encoding": encoding, "cache-control": cacheControl })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `add_header ${name} "${value}";`);
  return `location = ${path} { alias ${file}; default_type "${type}"; ${headers.join(" ")} }`;
}

async function untilItAnswers(address: string, requireAlive: () => void): Promise<void> {
  for (const until = performance.now() + patienceMs; ; await sleep(20)) {
    requireAlive();
    const answers = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    if (performance.now() > until) throw new Error(`${address} does not answer`);
  }
}
