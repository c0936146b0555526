import "#server-only";
import { getTranslations } from "next-intl/server";
import { maxMegapixels } from "#lib/infra/images/limits.ts";
import { refusalText } from "./refusal-text.ts";

/** How a file went that a plain form sent: given, or why not, in a sentence. */
export type FileSaid = { given: boolean; message: string };

/** Refusals of every file that should be a picture. */
const ofPictures = [
  "PictureTooHeavy",
  "PictureUnreadable",
  "PicturesBusy",
  "NoRoomForFiles",
  "NotVisible",
  "SignedOut",
];

/**
 * What a page says of the file that its form has sent.
 * @param answer as the form's endpoint put it into the page's address: "given", or the kind of a refusal
 * @param of the most bytes such a file may have, the sentence for one that was taken, and refusals of such files alone
 * @returns null where no file was sent
 */
export async function fileSaid(
  answer: string | string[] | undefined,
  of: { maxBytes: number; given: string; refusals: readonly string[] },
): Promise<FileSaid | null> {
  if (answer === "given") return { given: true, message: of.given };
  if (answer === "PictureTooLarge") {
    const t = await getTranslations("profile.portrait");
    return { given: false, message: t("tooLarge", { megapixels: maxMegapixels }) };
  }
  if (typeof answer !== "string" || ![...ofPictures, ...of.refusals].includes(answer)) return null;
  const refusal = { kind: answer, megabytes: of.maxBytes / 1_000_000 };
  return { given: false, message: await refusalText(refusal) };
}
