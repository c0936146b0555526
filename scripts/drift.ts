import { runTool } from "#server/build/run-tool.ts";
import { startDatabase } from "#server/database/embedded.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Whether the migrations, replayed in an empty database, come to what prisma/schema says. Exit code 0: they do.
const folder = temporaryFolder("drift");
const database = await startDatabase({ dataDir: folder.path });
try {
  const { exitCode, lines } = await runTool(
    "prisma/build/index.js",
    [
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema",
      "prisma/schema",
      "--exit-code",
    ],
    { env: { DATABASE_URL: database.url } },
  );
  console.log(lines.join("\n"));
  process.exitCode = exitCode;
} finally {
  await database.stop();
  folder.remove();
}
