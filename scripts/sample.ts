import { StartError } from "#lib/infra/start-error.ts";
import { withInstallation } from "./open-installation.ts";

// Adds the sample group, also to a database of one's own; the start does so by itself only where nothing is yet.
await withInstallation(async () => {
  const { hasSample, loadSample } = await import("#server/sample/load.ts");
  if (await hasSample()) throw new StartError("The sample is there already.");
  await loadSample();
  console.log("The sample has been added.");
});
