import { WebSocket } from "ws";
import type { Stage } from "../entrances/stage/types.ts";
import { frameCases } from "./frames.ts";
import { dealer, send, type Trial } from "./trial.ts";

const perSocket = 8;
const patienceMs = 3_000;

/** Sends bytes that no page of ours sends; the server goes on. */
export async function tryFrames(trial: Trial, stage: Stage): Promise<void> {
  const paper = stage.things.find(({ noun, state }) => noun === "Paper" && state === "drafting");
  const hands = trial.each > perSocket ? frameCases.length : Math.max(1, trial.each) * 10;
  const cases = dealer(frameCases)(hands);
  for (let at = 0; at < cases.length; at += 1) {
    const one = cases[at];
    if (!one) continue;
    trial.requests += 1;
    await sendFrame(trial, one.bytes(paper?.ids.documentId ?? ""));
    if (at % 50 === 0) await send(trial, { path: "/healthz", said: `after ${one.name}` });
  }
}

function sendFrame({ url, token }: Trial, bytes: Uint8Array): Promise<void> {
  const headers = { origin: url, cookie: `authjs.session-token=${token}` };
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/collab`, { headers });
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(patience);
      socket.terminate();
      resolve();
    };
    const patience = setTimeout(end, patienceMs);
    socket.on("close", end);
    socket.on("error", end);
    socket.on("message", end);
    socket.on("open", () => {
      socket.send(bytes);
      setTimeout(end, 20);
    });
  });
}
