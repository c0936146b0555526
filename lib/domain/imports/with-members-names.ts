import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";

type Members = { groupId: string /** Whose suggestions those of strangers become. */; otherwise: string };

/** A text from Word with its suggestions in the names of our people: a suggestion's author is a person's id, and Word
 *  knows names only. */
export async function withMembersNames(
  tx: Tx,
  document: DocumentJson,
  { groupId, otherwise }: Members,
): Promise<DocumentJson> {
  const members = await tx.member.findMany({
    where: { groupId, leftAt: null },
    select: { person: { select: { id: true, name: true } } },
    take: 500,
  });
  const ids = new Map(members.map(({ person }) => [person.name.toLowerCase(), person.id]));
  const idOf = (name: unknown) => ids.get(String(name).toLowerCase()) ?? otherwise;
  return { ...document, content: document.content.map((node) => renamed(node, idOf)) };
}

type IdOf = (name: unknown) => string;

function renamed(node: NodeJson, idOf: IdOf): NodeJson {
  const suggestions = node.attrs?.suggestions;
  return {
    ...node,
    ...(typeof suggestions === "string" && {
      attrs: { ...node.attrs, suggestions: JSON.stringify(renamedList(JSON.parse(suggestions), idOf)) },
    }),
    ...(node.marks && {
      marks: node.marks.map((mark) =>
        mark.attrs && "author" in mark.attrs
          ? { ...mark, attrs: { ...mark.attrs, author: idOf(mark.attrs.author) } }
          : mark,
      ),
    }),
    ...(node.content && { content: node.content.map((inner) => renamed(inner, idOf)) }),
  };
}

function renamedList(list: { author: string }[], idOf: IdOf): { author: string }[] {
  return list.map((each) => ({ ...each, author: idOf(each.author) }));
}
