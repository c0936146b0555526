/** What stands at the left of the path: something the group said or wrote. `href`: an address of this site. */
export type PathSource = { key: string; kind: "paper" | "discussion"; title: string; href: string | null };

/** `from`: keys of the sources a finding rests on. */
export type PathFinding = { number: number; statement: string; from: string[] };

export type MakingPath = { sources: PathSource[]; findings: PathFinding[] };

/** A piece of printed evidence, as far as the path tells of it. */
export type PathEvidence =
  | { kind: "passage"; publication: string; title: string }
  | { kind: "contribution"; discussion: string }
  | { kind: "unpublished_paper" | "source" | "finding" | "uncalled_finding" };

export type PathContent = {
  findings: readonly { number: number; statement: string; evidence: readonly PathEvidence[] }[];
  group: { slug: string } | null;
};

/** How discussions and papers led to the findings of a text, from its printed evidence. Each source stands once. */
export function makingPathOf({ findings, group }: PathContent): MakingPath {
  const sources = new Map<string, PathSource>();
  const steps = findings.map(({ number, statement, evidence }) => {
    const from = evidence.flatMap((piece) => sourceOf(piece, group?.slug) ?? []);
    for (const source of from) sources.set(source.key, source);
    return { number, statement, from: [...new Set(from.map(({ key }) => key))] };
  });
  return { sources: [...sources.values()], findings: steps };
}

function sourceOf(piece: PathEvidence, group: string | undefined): PathSource | null {
  switch (piece.kind) {
    case "passage": {
      const { publication, title } = piece;
      return { key: `paper ${publication}`, kind: "paper", title, href: `/publications/${publication}` };
    }
    case "contribution": {
      const title = piece.discussion;
      const href = group ? `/groups/${group}#discussions` : null;
      return { key: `discussion ${title}`, kind: "discussion", title, href };
    }
    default:
      return null;
  }
}
