import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { findEdition, findRenamedPublication } from "#lib/domain/publications/queries.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/**
 * The edition at this address; without a number the current one. A former address leads to the present one;
 * anything else, and whatever the public may not read, is not found.
 * @param below what follows in the address: "/download/pdf"
 */
export const requireEdition: (part: string, number?: string, below?: string) => Promise<EditionView> = cache(
  async (part, number, below = "") => {
    const slug = readSlug(part);
    if (!slug || (number !== undefined && !/^[1-9]\d{0,4}$/.test(number))) notFound();
    const edition = await findEdition(slug, number === undefined ? null : Number(number));
    if (edition) return edition;
    const renamed = await findRenamedPublication(slug);
    if (renamed) permanentRedirect(`/publications/${renamed}${number ? `/editions/${number}` : ""}${below}`);
    notFound();
  },
);
