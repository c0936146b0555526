import "#server-only";
import { getTranslations } from "next-intl/server";
import { maxLogoBytes, maxMegapixels } from "#lib/infra/images/limits.ts";
import { refusalText } from "./refusal-text.ts";

const refusals: readonly string[] = [
  "NotALogo",
  "LogoEmpty",
  "LogoUndrawable",
  "PictureTooHeavy",
  "PictureUnreadable",
  "PicturesBusy",
  "NotVisible",
  "SignedOut",
];

/** What the page with the logo's form says of the file that was sent (`?logo=`); null where none was. */
export async function logoSaid(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<{ given: boolean; message: string } | null> {
  const { logo } = await searchParams;
  if (logo === "given") return { given: true, message: (await getTranslations("institution.logo"))("given") };
  if (logo === "PictureTooLarge") {
    const t = await getTranslations("profile.portrait");
    return { given: false, message: t("tooLarge", { megapixels: maxMegapixels }) };
  }
  if (typeof logo !== "string" || !refusals.includes(logo)) return null;
  return {
    given: false,
    message: await refusalText({ kind: logo, megabytes: maxLogoBytes / 1_000_000 } as never),
  };
}
