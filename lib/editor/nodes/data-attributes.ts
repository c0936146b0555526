import type { Attribute } from "@tiptap/core";

/** Attributes of a node that are plain words: each travels in HTML as `data-…`, and is empty where nothing was said. */
export function dataAttributes(names: Record<string, string>): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries(names).map(([name, dataName]) => [name, dataAttribute(name, dataName)]),
  );
}

function dataAttribute(name: string, dataName: string): Attribute {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(dataName) ?? "",
    renderHTML: (attributes: Record<string, unknown>) => ({ [dataName]: attributes[name] }),
  };
}
