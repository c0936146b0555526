import { utcDay } from "#lib/base/utc-day.ts";
import type { DescribedGroup } from "./described.ts";
import { listed, type Thing } from "./json-ld.ts";
import { organization, person } from "./people.ts";

/** A working group in the words of schema.org. */
export function groupThing(group: DescribedGroup): Thing {
  const { name, url, otherNames, summary, openedOn, concludedAt, institution, members } = group;
  return {
    "@type": "ResearchProject",
    "@id": url,
    name,
    url,
    alternateName: listed([...new Set(otherNames)].filter((other) => other !== name && other !== "")),
    description: summary || undefined,
    foundingDate: utcDay(openedOn),
    dissolutionDate: concludedAt ? utcDay(concludedAt) : undefined,
    parentOrganization: organization(institution),
    member: listed(members.map(person)),
  };
}
