import refusals from "../../messages/en/refusals.json" with { type: "json" };
import { fetchAgain } from "./fetch-again.ts";

/** How an action answered: done, or why not. `invalid`: its form could not be read. `failed`: something broke. */
export type ActionAnswer = { status: number; said: string; body: string };

type Sent = { id: string; fields: Record<string, string>; token: string };

/**
 * Sends a form to an action as the framework's own script does, so that nothing else is drawn. What failed is sent once more: on a
 * machine that is too busy a transaction may have had no turn in its time.
 * @param page an address that carries the action
 */
export async function sendAction(page: string, sent: Sent): Promise<ActionAnswer> {
  const answer = await sendOnce(page, sent);
  return answer.said === "failed" ? sendOnce(page, sent) : answer;
}

async function sendOnce(page: string, { id, fields, token }: Sent): Promise<ActionAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", '[{"status":"idle"},"$K1"]');
  const headers: Record<string, string> = { "next-action": id, "accept-encoding": "identity" };
  if (token) headers.cookie = `authjs.session-token=${token}`;
  const response = await fetchAgain(page, { method: "POST", body, headers, redirect: "manual" });
  const text = await response.text();
  const isLedOn = response.headers.has("x-action-redirect");
  return { status: response.status, said: isLedOn ? "done" : saidIn(text), body: text };
}

/** What an answer of the framework's own kind says. */
export function saidIn(text: string): string {
  const state = /\{"status":"(\w+)"(?:,"message":("(?:[^"\\]|\\.)*"))?/.exec(text);
  if (!state) return `nothing that can be read: ${text.slice(0, 100)}`;
  const [, status = "", message] = state;
  if (status !== "refused") return status;
  return refusalOf(message ? JSON.parse(message) : "");
}

/** The kind of a refusal, from the sentence that stands for it. */
export function refusalOf(message: string): string {
  const known = Object.entries(refusals).find(([, sentence]) => isSaid(sentence, message));
  return known?.[0] ?? (message.startsWith("Something went wrong") ? "failed" : message);
}

/** What stands before a sentence's first placeholder is enough to know it by. */
function isSaid(sentence: string, message: string): boolean {
  const start = sentence.split("{", 1)[0] ?? "";
  if (start === sentence) return sentence === message;
  return start.length > 12 ? message.startsWith(start) : false;
}
