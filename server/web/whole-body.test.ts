import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { hasArrived } from "./whole-body.ts";

let server: Server;

afterEach(() => server.close());

/** Sends the beginning of a request that announces more, and gives it as the server has it. */
async function begin(announced: number): Promise<{ socket: Socket; request: IncomingMessage }> {
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(
    `POST /sign-in HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${announced}\r\n\r\n`,
  );
  const [request] = (await once(server, "request")) as [IncomingMessage];
  return { socket, request };
}

test.each([1, 20, 200_000])("a body of %i bytes that comes in parts is there as a whole", async (bytes) => {
  const { socket, request } = await begin(bytes * 3);
  let isIn = false;
  const arrived = hasArrived(request).then((answer) => {
    isIn = answer;
    return answer;
  });
  for (const letter of ["a", "b"]) {
    socket.write(letter.repeat(bytes));
    await sleep(10);
    expect(isIn).toBe(false);
  }
  socket.write("c".repeat(bytes));
  expect(await arrived).toBe(true);
  expect(await text(request)).toBe(`${"a".repeat(bytes)}${"b".repeat(bytes)}${"c".repeat(bytes)}`);
  socket.destroy();
});

test("what announces nothing is there at once", async () => {
  const { socket, request } = await begin(0);
  expect(await hasArrived(request)).toBe(true);
  expect(await text(request)).toBe("");
  socket.destroy();
});

test("whoever goes away in the middle is not waited for", async () => {
  const { socket, request } = await begin(20);
  const arrived = hasArrived(request);
  socket.write("half");
  await sleep(10);
  socket.destroy();
  expect(await arrived).toBe(false);
});
