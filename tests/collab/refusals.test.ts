import { get } from "node:http";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { openCollaboration } from "#components/editor/provider/collaboration-session.ts";
import { reaches, signedIn } from "./author.ts";
import { frame } from "./raw-client.ts";
import { appUrl } from "./serve.ts";
import { setStage } from "./stage.ts";
import type { Somebody } from "./world.ts";

const stage = setStage();

function upgradeStatus(headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${stage.served.port}/collab`, { headers });
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("open", () => resolve(101));
    socket.on("error", reject);
  }).finally(() => socket.terminate()) as Promise<number>;
}

async function isAlive(): Promise<boolean> {
  return new Promise((resolve) => {
    get(`http://127.0.0.1:${stage.served.port}/`, (response) => resolve(response.statusCode === 200)).on(
      "error",
      () => resolve(false),
    );
  });
}

async function author(): Promise<{ ana: Somebody; documentId: string }> {
  const ana = await stage.world.member("Ana");
  return { ana, documentId: await stage.world.paper([ana]) };
}

test("without a cookie, with a made-up one, or from another site's page nobody gets a socket, and the server lives", async () => {
  const { ana } = await author();
  const cookie = `authjs.session-token=${ana.token}`;
  expect(await upgradeStatus({ origin: appUrl })).toBe(401);
  expect(await upgradeStatus({ origin: appUrl, cookie: "authjs.session-token=made-up" })).toBe(401);
  expect(await upgradeStatus({ origin: "https://evil.example", cookie })).toBe(403);
  expect(await upgradeStatus({ origin: "null", cookie })).toBe(403);
  expect(await upgradeStatus({ cookie })).toBe(403);
  expect(await upgradeStatus({ origin: appUrl, cookie })).toBe(101);
  expect(await isAlive()).toBe(true);
});

test("a socket that never says what it wants is told nothing", async () => {
  const { ana, documentId } = await author();
  const WebSocketOfPage = signedIn(ana.token);
  const socket = new WebSocketOfPage(`ws://127.0.0.1:${stage.served.port}/collab`);
  const received: unknown[] = [];
  socket.on("message", (data) => received.push(data));
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(frame(documentId, [0, 0, 1, 0]));
  socket.send(frame(documentId, [3]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(received).toEqual([]);
  socket.terminate();
});

test("a member of the group who may read but not write gets no connection to the text", async () => {
  const { documentId } = await author();
  const reader = await stage.world.member("Reader", "observer");
  const page = stage.open(reader, documentId);
  await reaches(page, "forbidden");
  expect(page.document.getXmlFragment("default")).toHaveLength(0);
  expect(page.provider.awareness?.getStates().size).toBe(1);
});

test("a document that does not exist is refused like one that is not visible", async () => {
  const { ana } = await author();
  await reaches(stage.open(ana, "00000000-0000-4000-8000-000000000000"), "forbidden");
});

test("a page with another document schema is told to reload", async () => {
  const { ana, documentId } = await author();
  const page = openCollaboration({
    documentId,
    accountId: ana.accountId,
    url: `ws://127.0.0.1:${stage.served.port}/collab`,
    WebSocketPolyfill: signedIn(ana.token),
  });
  page.provider.configuration.token = "schema:0";
  await reaches(page, "reload");
  page.destroy();
});
