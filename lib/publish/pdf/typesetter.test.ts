import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";

const compiles = `
  const { typesetter } = await import(${JSON.stringify(join(import.meta.dirname, "typesetter.ts"))});
  const { typst } = typesetter();
  const compiled = typst.compile({ mainFileContent: '#import "@preview/cetz:0.3.0"' });
  process.exit(compiled.hasError() ? 3 : 0);
`;

test("a package that is named to the typesetter is fetched from nowhere", async () => {
  let asked = 0;
  const net = createServer((socket) => {
    asked += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(net, "listening");
  const { port } = net.address() as { port: number };
  const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` } as unknown as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ["--input-type=module", "-e", compiles], { env });
  const [code] = await once(child, "exit");
  net.close();
  expect({ code, asked }).toEqual({ code: 3, asked: 0 });
}, 60_000);
