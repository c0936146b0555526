import { settings } from "#lib/infra/settings.ts";

/** The whole address of a public page. */
export function pageUrl(path: string): string {
  return `${settings().appUrl}${path}`;
}

/** Something that has a page of its own. @param place where its kind is, "groups" */
export function reference(place: string, { slug, name }: { slug: string; name: string }) {
  return { slug, name, url: pageUrl(`/${place}/${slug}`) };
}
