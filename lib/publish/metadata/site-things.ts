import type { Named } from "./described.ts";
import type { Thing } from "./json-ld.ts";
import { organization } from "./people.ts";

/** Of the first page: the institution, and the site with its search. `url` is the site's, with a slash at its end. */
export function siteThings({ name, url, tagline }: Named & { tagline: string }): Thing[] {
  const site: Thing = {
    "@type": "WebSite",
    "@id": `${url}#site`,
    name,
    url,
    publisher: { "@id": url },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${url}search?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
  return [{ ...organization({ name, url }), slogan: tagline || undefined }, site];
}

/** The way down to a page, the page itself included. */
export function breadcrumbs(way: readonly Named[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
}
