import "#server-only";
import { getTranslations } from "next-intl/server";
import { maxImageBytes, maxMegapixels } from "#lib/infra/images/limits.ts";
import { refusalText } from "./refusal-text.ts";

const refusals: readonly string[] = [
  "NotAPicture",
  "PictureTooHeavy",
  "PictureUnreadable",
  "PicturesBusy",
  "NotAllowed",
  "NotVisible",
  "SignedOut",
];

/** What the page with a portrait's form says of the file that was sent (`?portrait=`); null where none was. */
export async function portraitSaid(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<{ given: boolean; message: string } | null> {
  const { portrait } = await searchParams;
  const t = await getTranslations("profile.portrait");
  if (portrait === "given") return { given: true, message: t("given") };
  if (portrait === "PictureTooLarge")
    return { given: false, message: t("tooLarge", { megapixels: maxMegapixels }) };
  if (typeof portrait !== "string" || !refusals.includes(portrait)) return null;
  const refusal = { kind: portrait, megabytes: maxImageBytes / 1_000_000 };
  return { given: false, message: await refusalText(refusal) };
}
