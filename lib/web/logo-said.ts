import "#server-only";
import { getTranslations } from "next-intl/server";
import { maxLogoBytes } from "#lib/infra/images/limits.ts";
import { type FileSaid, fileSaid } from "./file-said.ts";

/** What the page with the logo's form says of the file that was sent (`?logo=`); null where none was. */
export async function logoSaid(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<FileSaid | null> {
  const [{ logo }, t] = await Promise.all([searchParams, getTranslations("institution.logo")]);
  const refusals = ["NotALogo", "LogoEmpty", "LogoUndrawable"];
  return fileSaid(logo, { maxBytes: maxLogoBytes, given: t("given"), refusals });
}
