import pino from "pino";
import pretty from "pino-pretty";
import { errorForLog } from "./log-error.ts";
import { requestId } from "./request-id.ts";
import { settings } from "./settings.ts";

/**
 * The log. It holds ids and kinds, never the text of a document, a title, a token or an address of mail.
 * `LOG_LEVEL` says how much, `LOG_FORMAT` for whom: a person (`pretty`) or a program (`json`).
 */
export const log: pino.Logger = new Proxy({} as pino.Logger, {
  get: (_, property) => Reflect.get(logger(), property),
});

let made: pino.Logger | undefined;

/** Made on first use, so that a wrong setting is told by whoever starts the process and not by an import. */
function logger(): pino.Logger {
  const { logLevel, logFormat } = settings();
  made ??= pino(
    { level: logLevel, base: null, redact: secrets, serializers: { err: errorForLog }, mixin: ofRequest },
    logFormat === "pretty" ? terminal() : undefined,
  );
  return made;
}

const ofRequest = () => {
  const id = requestId();
  return id ? { requestId: id } : {};
};

// A last resort for whole objects logged by mistake.
const secrets = ["password", "token", "cookie", "authorization", "email", "headers"].flatMap((name) => [
  name,
  `*.${name}`,
]);

const terminal = () =>
  pretty({
    colorize: process.stdout.isTTY,
    ignore: "pid,hostname",
    translateTime: "SYS:HH:MM:ss",
    sync: true,
  });
