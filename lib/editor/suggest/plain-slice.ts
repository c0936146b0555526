import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { acceptedUnits } from "./project.ts";
import { mentionsSuggestions, suggestionMarkNames } from "./suggestion.ts";

/** What a step puts around or between what stays: only ever containers, which took suggestions over. */
export function plainFrame({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(unsuggested(content), openStart, openEnd);
}

/** What comes into the text with a step, without any suggestion. Words typed among struck ones and the halves of a divided
 *  block only took the suggestions over from their surroundings; what was moved comes as it is accepted. */
export function plainSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  if (!content.content.some(mentionsSuggestions)) return slice;
  const moved = isTyped(slice) ? content : acceptedContent(content);
  const fits = opens(moved, "firstChild") >= openStart && opens(moved, "lastChild") >= openEnd;
  return new Slice(unsuggested(fits ? moved : content), openStart, openEnd);
}

function isTyped({ content }: Slice): boolean {
  let hasContent = false;
  content.descendants((node) => {
    hasContent ||= node.isText || node.isAtom;
  });
  return !hasContent || (content.childCount === 1 && content.firstChild?.isText === true);
}

function acceptedContent(content: Fragment): Fragment {
  const type = content.firstChild?.type.schema.topNodeType;
  return type
    ? Fragment.fromArray(acceptedUnits(type.create(null, content)).map(({ node }) => node))
    : content;
}

function unsuggested(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map(withoutSuggestions));
}

function withoutSuggestions(node: Node): Node {
  if (node.isText) return node.mark(node.marks.filter(({ type }) => !suggestionMarkNames.has(type.name)));
  return node.type.create({ ...node.attrs, suggestions: null }, unsuggested(node.content), node.marks);
}

function opens(content: Fragment, end: "firstChild" | "lastChild"): number {
  let depth = 0;
  for (let node = content[end]; node && !node.isLeaf; node = node[end]) depth++;
  return depth;
}
