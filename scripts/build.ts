import { buildPages } from "#server/build/build-pages.ts";
import { generateClient } from "#server/build/generate-client.ts";
import { terminalProgress } from "#server/progress.ts";

// Writes the database client and builds the pages, and starts nothing: for an image, which then starts at once. A failure ends it
// with what the tool said.
const { step, note } = terminalProgress();
await step("client", () => generateClient());
await step("build", () => buildPages(note));
