import { createHmac } from "node:crypto";
import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import type { Settings } from "#lib/infra/settings.ts";
import { projectRoot } from "./build/project-root.ts";

/**
 * Completes the environment with what was decided at the start. The pages are a bundle with their own copy of
 * `lib`: the environment is how both copies come to the same settings.
 */
export function completeEnvironment(settings: Settings, databaseUrl: string, dev: boolean): void {
  const secret = requireAuthSecret(settings);
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKeyOf(secret),
    APP_URL: settings.appUrl,
    AUTH_URL: settings.appUrl,
    DATA_DIR: settings.dataDir,
    // Threads run our files as they are, not the bundle (lib/infra/bounded).
    PROJECT_ROOT: projectRoot,
  });
}

/** What a form carries from one instance may be read by another, also where each has built its own pages. */
const actionKeyOf = (secret: string) =>
  createHmac("sha256", secret).update("server actions").digest("base64");
