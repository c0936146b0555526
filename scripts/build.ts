import { buildPages } from "#server/build/build-pages.ts";
import { generateClient } from "#server/build/generate-client.ts";
import { completeBinaries } from "#server/database/binaries.ts";
import { terminalProgress } from "#server/progress.ts";

// Does everything that a start would write into this folder, and starts nothing: for an image or a service that may not write here.
// Where all of it is done already it says so. A failure ends it with what the tool said.
const { step, note } = terminalProgress();
await step("client", () => generateClient());
await step("build", () => buildPages(note));
await step("database", async () => completeBinaries());
