import type { Manifest } from "./format.ts";

/** What stands in front of an archive, for whoever finds it in years. */
export function readMe(
  { name }: { name: string },
  { madeAt, head }: Pick<Manifest, "madeAt" | "head">,
): string {
  return `# ${name}

This is everything that the working group "${name}" had in its portal on ${madeAt.slice(0, 10)}, written by Colloquy.
It is confidential: it holds what the group never published.

* manifest.json names every file with its SHA-256 and size, and how many rows each file of data has.
* data/ holds the records, a JSON file a noun: papers, findings, positions, reviews, signatures, activity. Rows name each other,
  and people, by their id; data/people.json has the names.
* texts/ holds every version of every paper and report, each as JSON, Markdown and Word. working-text is what was being written.
* editions/ holds what was published: edition.json byte by byte (its SHA-256 is the hash that the public page shows), and the
  downloads beside it.
* sign-offs/ holds the texts that members signed: the SHA-256 of each is the hash that they signed.
* pictures/ holds the pictures of all texts, by their id.

Contributions to a discussion carry a name only where the rule of the discussion let it stand. Keys, passwords, addresses of mail
and the answers of single people to sense-checks are not in this archive; nobody can find them here.

${head ? sealed(head) : "Nothing was sealed in the record of the portal yet."}

With the source of Colloquy, \`npm run read-archive -- FILE\` checks every hash and prints what is in it. The format is described in
docs/ARCHIVE.md there.
`;
}

function sealed({ number, hash, at }: NonNullable<Manifest["head"]>): string {
  return `Everything that was recorded in the portal until ${at.slice(0, 10)} stands under seal ${number}, whose hash is
${hash}.
Keep it apart from the portal. \`npm run audit -- HASH\` there, and its page "Audit", say whether the record still has that seal: if not,
what was recorded before was rewritten.`;
}
