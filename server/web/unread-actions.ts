import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Says 400 where the framework could not read what was sent to an action, and calls that a fault of its own. Whatever fails inside an
 * action is caught there and told with 200 (`lib/web/action.ts`), so that nothing of ours is called the sender's fault.
 */
export function blameUnreadActions(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["next-action"] === undefined) return;
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status === 500 && isActionAnswer(response) ? 400 : status, ...rest);
}

const isActionAnswer = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/x-component");
