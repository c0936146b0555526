import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What a handler answered, whole. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Lets a handler answer a request into memory instead of a socket. */
export function capture(
  request: IncomingMessage,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const response = new CapturedResponse(request, resolve);
    handle(request, response).catch(reject);
  });
}

type Chunk = string | Uint8Array;

class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];
  private readonly done: (captured: Captured) => void;

  constructor(request: IncomingMessage, done: (captured: Captured) => void) {
    super(request);
    this.done = done;
  }

  override flushHeaders() {}

  override writeHead(status: number, ...rest: unknown[]) {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override write(chunk: Chunk, ...rest: unknown[]): boolean {
    this.keep(chunk, rest[0]);
    callbackOf(rest)?.();
    return true;
  }

  override end(...given: unknown[]): this {
    const [chunk, encoding] = given;
    if (chunk && typeof chunk !== "function") this.keep(chunk as Chunk, encoding);
    this.done({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.chunks) });
    callbackOf(given)?.();
    this.emit("finish");
    this.emit("close");
    return this;
  }

  private keep(chunk: Chunk, encoding: unknown) {
    this.chunks.push(
      typeof chunk === "string" ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk),
    );
  }
}

function encodingOf(value: unknown): BufferEncoding {
  return typeof value === "string" && Buffer.isEncoding(value) ? value : "utf8";
}

function callbackOf(values: unknown[]): (() => void) | undefined {
  return values.find((value) => typeof value === "function") as (() => void) | undefined;
}
