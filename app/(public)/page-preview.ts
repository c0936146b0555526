import type { Metadata } from "next";
import { settings } from "#lib/infra/settings.ts";
import { readInstitution } from "#lib/web/institution.ts";

type Shown = {
  title: string;
  description: string | undefined;
  /** Of the page; its picture is below it. */
  path: string;
  type?: "website" | "profile";
};

/** A link to a page as others show it: with its name drawn. */
export async function pagePreview({
  title,
  description,
  path,
  type = "website",
}: Shown): Promise<Pick<Metadata, "openGraph" | "twitter">> {
  const { name } = await readInstitution();
  const url = `${settings().appUrl}${path}`;
  const images = [{ url: `${url}/share.png`, width: 1200, height: 630, type: "image/png", alt: title }];
  const said = { title, description, images };
  return {
    openGraph: { ...said, type, siteName: name, url },
    twitter: { ...said, card: "summary_large_image" },
  };
}
