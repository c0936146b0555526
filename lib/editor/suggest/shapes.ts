import type { Node } from "@tiptap/pm/model";
import type { Decide } from "./decide.ts";
import type { NodeSuggestion, Shape } from "./suggestion.ts";

type Modify = Extract<NodeSuggestion, { kind: "modify" }>;

/** A node's form and what stays pending, once changes of form are decided. A change that lies over a rejected one now says
 *  that it came from what was before both; one that lies under an accepted one loses what that one changed again. */
export function decideShape(node: Node, suggestions: readonly NodeSuggestion[], decide: Decide) {
  const shape: Shape = { type: node.type.name, attrs: { ...node.attrs } };
  const changes = suggestions.filter((suggestion) => suggestion.kind === "modify");
  changes.forEach((change, place) => {
    const decision = decide(change);
    if (decision === "reject") takeBack(change, changes.slice(place + 1), shape);
    if (decision === "accept") for (const under of changes.slice(0, place)) forget(under, change);
  });
  return {
    shape,
    kept: suggestions.filter((suggestion) => decide(suggestion) === "keep" && !isEmpty(suggestion)),
  };
}

function takeBack({ before }: Modify, later: Modify[], shape: Shape): void {
  for (const [name, value] of Object.entries(before.attrs)) {
    const over = later.find((other) => name in other.before.attrs);
    if (over) over.before.attrs[name] = value;
    else if (name !== "suggestions") shape.attrs[name] = value;
  }
  if (before.type === undefined) return;
  const over = later.find((other) => other.before.type !== undefined);
  if (over) over.before.type = before.type;
  else shape.type = before.type;
}

function forget(under: Modify, accepted: Modify): void {
  for (const name of Object.keys(accepted.before.attrs)) delete under.before.attrs[name];
  if (accepted.before.type !== undefined) delete under.before.type;
}

function isEmpty(suggestion: NodeSuggestion): boolean {
  if (suggestion.kind !== "modify") return false;
  return suggestion.before.type === undefined && Object.keys(suggestion.before.attrs).length === 0;
}
