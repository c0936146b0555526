import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Not UTC, so that whatever forgets its zone shows.
    env: { TZ: "Pacific/Auckland" },
    // A process for each file would cost as much as the tests themselves.
    isolate: false,
    // All cores: by themselves the tests leave one to whoever works meanwhile.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "lib/**/*.test.ts",
            "server/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "app/**/*.test.ts",
            "tests/{bad-input,entrances}/**/*.test.ts",
          ],
          exclude: ["node_modules"],
          // Random cases on a busy machine take their time; what hangs is still found.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          // Settings are read once a process, and each file has a folder of its own.
          isolate: true,
          include: ["tests/database/**/*.test.ts"],
          globalSetup: ["tests/world/template.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "outputs",
          include: ["tests/outputs/**/*.test.ts"],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "collaboration",
          // Processes are started, killed and listened to: each file begins anew.
          isolate: true,
          include: ["tests/collab/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
