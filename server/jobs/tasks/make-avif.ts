import { makePortraitAvif } from "#lib/domain/people/make-portrait-avif.ts";
import { makePictureAvif } from "#lib/domain/pictures/make-picture-avif.ts";

/** Less than the time to the next one, so that many new pictures keep no other job waiting for long. */
const patienceMs = 60_000;

/** Every few minutes: pictures and portraits that are stored as WebP alone get their AVIF. */
export async function makeAvifTask(): Promise<void> {
  const until = new Date(Date.now() + patienceMs);
  await makePictureAvif(until);
  await makePortraitAvif(until);
}
