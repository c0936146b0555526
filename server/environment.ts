import { requireAuthSecret } from "#lib/infra/auth-secret.ts";
import type { Settings } from "#lib/infra/settings.ts";
import { projectRoot } from "./build/project-root.ts";

/**
 * Completes the environment with what was decided at the start. The pages are a bundle with their own copy of
 * `lib`: the environment is how both copies come to the same settings.
 */
export function completeEnvironment(settings: Settings, databaseUrl: string, dev: boolean): void {
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: requireAuthSecret(settings),
    APP_URL: settings.appUrl,
    AUTH_URL: settings.appUrl,
    DATA_DIR: settings.dataDir,
    // Threads run our files as they are, not the bundle (lib/infra/bounded).
    PROJECT_ROOT: projectRoot,
  });
}
