import type { MarkJson } from "#lib/editor/document-json.ts";
import type { Change, Fact } from "./facts.ts";

type Begun = Extract<Fact, { kind: "begin" }>;

/** The tracked changes that hold where the reading stands; they come out as suggestions, in Word's author's name. */
export type Changes = {
  begin(fact: Begun): void;
  end(): void;
  /** For words with these marks. */
  marks(own: MarkJson[]): MarkJson[];
  /** For a node that is no text: its `suggestions`, or null. */
  ofNode(): string | null;
  /** For a block that was split off the one before it, or is to be joined to it. */
  ofBlock(end: Extract<Fact, { kind: "paragraphEnd" }>): string;
};

/** No change is open yet.
 *  @param newId makes the id of a suggestion; a change that Word divides keeps one */
export function newChanges(newId: () => string): Changes {
  const open: { fact: Begun; id: string }[] = [];
  let ended: { key: string; id: string } | null = null;
  return {
    begin(fact) {
      // Word divides one change wherever the form of its words does.
      const id = ended?.key === keyOf(fact) ? ended.id : newId();
      open.push({ fact, id });
    },
    end() {
      const last = open.pop();
      if (last) ended = { key: keyOf(last.fact), id: last.id };
    },
    marks(own) {
      if (open.length === 0) ended = null;
      const ofEachKind = new Map(open.map((change) => [change.fact.change, change]));
      return [...ofEachKind.values()].map(({ fact, id }) => markOf(fact, id, own));
    },
    ofNode() {
      const words = open.filter(({ fact }) => fact.change !== "reformat");
      const list = words.map(({ fact, id }) => ({
        kind: fact.change === "insertion" ? "insert" : "delete",
        ...whose(fact, id),
      }));
      return list.length > 0 ? JSON.stringify(list) : null;
    },
    ofBlock: (end) =>
      JSON.stringify([
        { kind: end.change === "insertion" ? "split" : "join", ...whose(end, newId()), depth: 1 },
      ]),
  };
}

function keyOf(fact: Begun): string {
  return `${fact.change} ${fact.at} ${fact.author}`;
}

function markOf(fact: Begun, id: string, own: MarkJson[]): MarkJson {
  const attrs = whose(fact, id);
  if (fact.change !== "reformat") return { type: fact.change, attrs };
  const links = own.filter((mark) => mark.type === "link");
  const before = [...links, ...fact.before.map((type) => ({ type }))];
  return { type: "reformat", attrs: { ...attrs, before: JSON.stringify(before) } };
}

function whose({ author, at }: Change, id: string) {
  return { id, author, at };
}
