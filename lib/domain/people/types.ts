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

/** The same with their portrait: SHA-256 of what was uploaded, or null. */
export type PersonFace = PersonCard & { portrait: string | null };

export type PersonView = PersonFace & {
  /** In which their portrait is served, rising; in pixels. */
  portraitWidths: number[];
  orcid: string | null;
  bio: string;
  /** What they were before, the last first; `until` is a day. */
  formerly: { affiliation: string; position: string; until: Date }[];
};

/** What somebody can be described as. */
export type PersonDescription = {
  name: string;
  nativeName: string | null;
  nativeLanguage: string | null;
  affiliation: string;
  position: string;
  country: string;
  orcid: string | null;
  bio: string;
};

/** A description in the hands of whoever may change it. */
export type EditablePerson = PersonDescription & {
  id: string;
  slug: string;
  portrait: string | null;
  /** Stands for the description as it is. */
  stamp: string;
  /** Whether the public finds them. */
  isPublic: boolean;
};
