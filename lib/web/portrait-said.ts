import "#server-only";
import { getTranslations } from "next-intl/server";
import { maxImageBytes } from "#lib/infra/images/limits.ts";
import { type FileSaid, fileSaid } from "./file-said.ts";

/** What the page with a portrait's form says of the file that was sent (`?portrait=`); null where none was. */
export async function portraitSaid(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<FileSaid | null> {
  const [{ portrait }, t] = await Promise.all([searchParams, getTranslations("profile.portrait")]);
  const refusals = ["NotAPicture", "NotAllowed"];
  return fileSaid(portrait, { maxBytes: maxImageBytes, given: t("given"), refusals });
}
