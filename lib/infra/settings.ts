import { resolve } from "node:path";
import { z } from "zod";
import { type DoiSettings, demandForDoi, doiOf, doiVariables } from "./doi-settings.ts";
import { isLoopback } from "./is-loopback.ts";
import { type Proxies, proxiesOf } from "./proxies.ts";
import { StartError } from "./start-error.ts";

/** The installation's settings, read from the environment; see the README for what each one does. */
export type Settings = {
  port: number;
  host: string;
  /** Whether only this machine is meant to reach the server, by address and by name; sample sign-ins work only then. */
  loopback: boolean;
  /** Public address without a slash at its end. */
  appUrl: string;
  /** Whose word on a visitor's address is believed. */
  proxies: Proxies;
  /** On loopback; null: nobody asks for metrics. */
  metricsPort: number | null;
  /** Absolute path. */
  dataDir: string;
  /** Null: the server that comes with the project, with its data in `dataDir`. */
  databaseUrl: string | null;
  /** Null: see `requireAuthSecret`. */
  authSecret: string | null;
  /** Null: mails are written to `dataDir/outbox`. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Null: files are kept in `dataDir/files`. */
  s3: {
    endpoint: string;
    bucket: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
  } | null;
  /** Null: nobody signs in through another service. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string | null } | null;
  /** Null: editions have no DOI. */
  doi: DoiSettings | null;
  /** Whether an empty database of our own is filled with the sample. */
  sample: boolean;
  logLevel: LogLevel;
  logFormat: "pretty" | "json";
};

export type LogLevel = (typeof logLevels)[number];

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

let known: Settings | undefined;

/** The settings of this process, read once. Throws: StartError, one sentence for each variable that is wrong. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/** Reads settings from any environment; an empty variable counts as absent. Throws: StartError, as `settings`. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { data, error } = variables.safeParse(given);
  if (error) throw new StartError([...new Set(error.issues.map(({ message }) => message))].join("\n"));
  return settled(data);
}

type Variables = z.infer<typeof variables>;

const anyText = (name: string) => z.string().max(2000, `${name} is longer than 2000 characters.`).optional();
const address = (name: string, protocol: RegExp, example: string) =>
  z
    .url({ protocol, error: `${name} must be an address such as ${example}.` })
    .max(2000)
    .optional();
const oneOf = <const Words extends readonly [string, ...string[]]>(name: string, words: Words) =>
  z.enum(words, `${name} must be one of ${words.join(", ")}.`);

const portSentence = (name: string) => `${name} must be a whole number from 1 to 65535.`;
const port = (name: string) =>
  z.coerce
    .number(portSentence(name))
    .int(portSentence(name))
    .min(1, portSentence(name))
    .max(65_535, portSentence(name));

const variables = z
  .object({
    PORT: port("PORT").default(3000),
    METRICS_PORT: port("METRICS_PORT").optional(),
    HOST: z
      .string()
      .regex(/^[\w.:-]{1,253}$/, "HOST must be an IP address or a host name.")
      .default("127.0.0.1"),
    APP_URL: address("APP_URL", /^https?$/, "https://portal.example.org").refine(
      (url) => !url || !URL.canParse(url) || new URL(url).pathname === "/",
      "APP_URL must be an address without a path, such as https://portal.example.org.",
    ),
    TRUSTED_PROXIES: z
      .string()
      .max(2000, "TRUSTED_PROXIES is longer than 2000 characters.")
      .refine(
        areProxies,
        "TRUSTED_PROXIES must be addresses, ranges such as 10.0.0.0/8, or loopback, with commas between them.",
      )
      .default(""),
    DATA_DIR: z.string().max(1000, "DATA_DIR is longer than 1000 characters.").default(".data"),
    DATABASE_URL: address("DATABASE_URL", /^postgres(ql)?$/, "postgresql://user:password@host:5432/name"),
    AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters.").optional(),
    SMTP_URL: address("SMTP_URL", /^smtps?$/, "smtps://user:password@mail.example.org"),
    MAIL_FROM: z
      .string()
      .max(320)
      .regex(
        /^[^\r\n]*[^\s@]@[^\s@]+$/,
        "MAIL_FROM must be a mail address such as Colloquy <portal@example.org>.",
      )
      .optional(),
    S3_ENDPOINT: address("S3_ENDPOINT", /^https?$/, "https://s3.example.org"),
    S3_BUCKET: anyText("S3_BUCKET"),
    S3_REGION: anyText("S3_REGION"),
    S3_ACCESS_KEY_ID: anyText("S3_ACCESS_KEY_ID"),
    S3_SECRET_ACCESS_KEY: anyText("S3_SECRET_ACCESS_KEY"),
    OIDC_ISSUER: address("OIDC_ISSUER", /^https?$/, "https://login.example.org"),
    OIDC_CLIENT_ID: anyText("OIDC_CLIENT_ID"),
    OIDC_CLIENT_SECRET: anyText("OIDC_CLIENT_SECRET"),
    OIDC_NAME: anyText("OIDC_NAME"),
    ...doiVariables,
    SAMPLE: oneOf("SAMPLE", ["on", "off"]).default("on"),
    LOG_LEVEL: oneOf("LOG_LEVEL", logLevels).default("info"),
    LOG_FORMAT: oneOf("LOG_FORMAT", ["pretty", "json"]).default("pretty"),
  })
  .superRefine(belongTogether);

function areProxies(list: string): boolean {
  try {
    proxiesOf(list);
    return true;
  } catch {
    return false;
  }
}

const s3Variables = [
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
] as const;
const oidcVariables = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

function belongTogether(given: Partial<Record<string, unknown>>, context: z.RefinementCtx) {
  const demand = (missing: string, because: string) => {
    if (!given[missing])
      context.addIssue({ code: "custom", message: `${missing} is missing; ${because} needs it.` });
  };
  demandForDoi(given, context);
  if (given.METRICS_PORT && given.METRICS_PORT === given.PORT)
    context.addIssue({ code: "custom", message: "METRICS_PORT must be another port than PORT." });
  if (given.SMTP_URL) demand("MAIL_FROM", "sending mail (SMTP_URL)");
  for (const names of [s3Variables, oidcVariables]) {
    const first = names.find((name) => given[name]);
    if (first) for (const name of names) demand(name, first);
  }
}

function settled(given: Variables): Settings {
  const appUrl = new URL(given.APP_URL ?? `http://localhost:${given.PORT}`);
  return {
    port: given.PORT,
    host: given.HOST,
    loopback: isLoopback(given.HOST) && isLoopback(appUrl.hostname),
    appUrl: appUrl.origin,
    proxies: proxiesOf(given.TRUSTED_PROXIES),
    metricsPort: given.METRICS_PORT ?? null,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL ?? null,
    authSecret: given.AUTH_SECRET ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? "Colloquy <portal@localhost>",
    s3: s3Of(given),
    oidc: oidcOf(given),
    doi: doiOf(given),
    sample: given.SAMPLE === "on",
    logLevel: given.LOG_LEVEL,
    logFormat: given.LOG_FORMAT,
  };
}

function s3Of(given: Variables): Settings["s3"] {
  const [endpoint, bucket, region, accessKeyId, secretAccessKey] = s3Variables.map((name) => given[name]);
  if (!endpoint || !bucket || !region || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, bucket, region, accessKeyId, secretAccessKey };
}

function oidcOf(given: Variables): Settings["oidc"] {
  const [issuer, clientId, clientSecret] = oidcVariables.map((name) => given[name]);
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: given.OIDC_NAME ?? null };
}
