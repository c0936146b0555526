import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { SampleWording } from "#prisma/sample/signed-report-types.ts";

/** A text as it was: the same blocks under the same ids, with former words. Throws: when it does not say the present ones. */
export function signedTextOnce(now: DocumentJson, wordings: readonly SampleWording[]): DocumentJson {
  const before = wordings.reduce((json, wording) => {
    const [present, former] = [inJson(wording.is), inJson(wording.was)];
    if (!json.includes(present)) throw new Error(`The sample changed “${wording.is}”, which it does not say`);
    return json.replace(present, () => former);
  }, JSON.stringify(now));
  return JSON.parse(before) as DocumentJson;
}

const inJson = (words: string) => JSON.stringify(words).slice(1, -1);
