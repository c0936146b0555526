import { useTranslations } from "next-intl";
import type { MapEdge, MapNode } from "./map-shapes.ts";

export type MapWords = {
  /** Above a box's title: what it is. */
  kindOf: (node: MapNode) => string;
  titleOf: (node: MapNode) => string;
  /** All of it, for whoever does not see the drawing. */
  nameOf: (node: MapNode) => string;
};

/** What the boxes are called, in the drawing and in the table alike. */
export function useMapWords(edges: readonly MapEdge[]): MapWords {
  const t = useTranslations("map");
  const states = useTranslations("domain.findingState");
  const kindOf = (node: MapNode): string => {
    switch (node.kind) {
      case "finding":
        return node.state
          ? t("node.findingIn", { number: node.number, state: states(node.state) })
          : t("node.finding", { number: node.number });
      case "theme":
        return t("node.theme", { count: node.count });
      default:
        return t(`node.${node.kind}`);
    }
  };
  const titleOf = (node: MapNode): string => {
    if (node.kind === "theme") return node.title || t("noTheme");
    return node.kind === "sources" ? t("node.sourcesCount", { count: node.count }) : node.title;
  };
  const nameOf = (node: MapNode): string => {
    const words = { kind: kindOf(node), title: titleOf(node) };
    const into = edges.filter(
      ({ to, stance }) => to === node.key && (stance !== "embeds") === (node.kind !== "report"),
    );
    if (node.kind === "report") return t("name.report", { ...words, count: into.length });
    if (into.length > 0 || node.kind === "finding" || node.kind === "theme")
      return t("name.finding", { ...words, count: into.length });
    return t("name.source", { ...words, count: edges.filter(({ from }) => from === node.key).length });
  };
  return { kindOf, titleOf, nameOf };
}
