/** Ids in a printed page. The dot keeps them apart from headings, whose addresses never contain one. */
export const noteAnchor = (number: number) => `note.${number}`;
export const noteReferenceAnchor = (number: number) => `noteref.${number}`;
export const sideNoteAnchor = (number: number) => `sidenote.${number}`;
export const findingAnchor = (number: number) => `finding.${number}`;

/** Where a passage begins: links to a passage lead to its block. */
export const blockAnchor = (blockId: string) => `p-${blockId}`;
