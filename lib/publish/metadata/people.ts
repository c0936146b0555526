import type { DescribedMember, DescribedPerson, Named } from "./described.ts";
import { listed, type Thing } from "./json-ld.ts";

/** A body that is known by its name, and its page where it has one. */
export function organization({ name, url }: { name: string; url?: string }): Thing {
  return { "@type": "Organization", ...(url && { "@id": url }), name, url };
}

/** Somebody named on a page that is not their own. */
export function named({ name, url, nativeName }: Named & { nativeName: string | null }): Thing {
  return { "@type": "Person", "@id": url, name, alternateName: nativeName ?? undefined, url };
}

/** The same with what they were on the day. */
export function person({ position, affiliation, orcid, ...who }: DescribedPerson): Thing {
  return {
    ...named(who),
    jobTitle: position || undefined,
    affiliation: affiliation ? { "@type": "Organization", name: affiliation } : undefined,
    sameAs: orcid ? orcidAddress(orcid) : undefined,
  };
}

/** Somebody on their own page. */
export function member({ bio, groups, ...who }: DescribedMember): Thing {
  return {
    ...person(who),
    description: bio || undefined,
    memberOf: listed(groups.map(organization)),
  };
}

function orcidAddress(orcid: string): string {
  return `https://orcid.org/${encodeURIComponent(orcid)}`;
}
