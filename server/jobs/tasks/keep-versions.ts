import { forgetAutomaticVersions } from "#lib/domain/versions/forget-automatic-versions.ts";
import { keepAutomaticVersions } from "#lib/domain/versions/keep-automatic-versions.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/** Every few minutes: texts that were written in are kept as versions. */
export async function keepVersionsTask(): Promise<void> {
  await keepAutomaticVersions(await readClock());
}

/** Every night: versions that were kept by themselves are thinned out. */
export async function forgetVersionsTask(): Promise<void> {
  await forgetAutomaticVersions(await readClock());
}
