/** How a person is named wherever they appear. */
export type PersonName = {
  id: string;
  slug: string;
  name: string;
  nativeName: string | null;
  nativeLanguage: string | null;
};

/** A person as a list shows them. */
export type PersonCard = PersonName & { affiliation: string; position: string; country: string };

export type PersonView = PersonCard & { orcid: string | null; bio: string };
