import type { IncomingMessage } from "node:http";

/**
 * Waits until all of what a request announced has come, and leaves it to be read from its beginning. It is held in memory: for
 * what may be no longer than a form.
 * @returns false where whoever sent it went away before
 */
export async function hasArrived(request: IncomingMessage): Promise<boolean> {
  const announced = Number(request.headers["content-length"] ?? 0);
  const parts: Buffer[] = [];
  for (let came = 0; came < announced; ) {
    const part: Buffer | null = request.readableLength > 0 ? request.read(request.readableLength) : null;
    if (part === null && !(await hasMore(request))) return false;
    if (part === null) continue;
    parts.push(part);
    came += part.length;
  }
  if (parts.length > 0) request.unshift(Buffer.concat(parts));
  return true;
}

function hasMore(request: IncomingMessage): Promise<boolean> {
  if (request.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const more = () => end(true);
    const gone = () => end(false);
    request.once("readable", more).once("error", gone).once("close", gone);
    function end(answer: boolean) {
      request.off("readable", more).off("error", gone).off("close", gone);
      resolve(answer);
    }
  });
}
