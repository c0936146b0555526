import type { EvidenceLink } from "#lib/domain/evidence/types.ts";
import { chooseForMap, type DrawnFinding, noTheme } from "./choose-findings.ts";
import { mapAddress } from "./map-address.ts";
import type { FindingMap, MapEdge, MapFilter, MapNode } from "./map-shapes.ts";
import { mergeEdges } from "./merge-edges.ts";
import { orderLayers } from "./order-layers.ts";

/** What the picture is drawn from; all of it what the reader may read. */
export type MapMaterial = {
  slug: string;
  findings: readonly DrawnFinding[];
  links: readonly EvidenceLink[];
  report: { title: string; findings: readonly string[]; papers: readonly string[] } | null;
};

/** More than these at once are folded: findings to their themes, outside sources to one box. */
export const mostFindings = 40;
const mostSources = 12;

/** From what is known and what is chosen to boxes and lines, in an order with few crossings. Pure. */
export function buildMap(material: MapMaterial, filter: MapFilter): FindingMap {
  const { findings, links } = chooseForMap(material.findings, material.links, filter);
  const folded = !filter.theme && !filter.all && findings.length > mostFindings;
  const middle = folded ? themeNodes(findings, material.slug, filter) : findingNodes(findings, material.slug);
  const place = placesOf(findings, folded);
  const left = sourceNodes(material, filter, links, place);
  const report = reportNode(material);
  const edges = mergeEdges([
    ...links.flatMap((link) => evidenceEdge(link, left.keyOf, place)),
    ...embedEdges(material, place, left.nodes),
  ]);
  const order = orderLayers(
    left.nodes.map(({ key }) => key),
    middle.map(({ key }) => key),
    edges,
  );
  return {
    sources: inOrder(left.nodes, order.left),
    findings: inOrder(middle, order.right),
    report,
    edges,
    folded,
  };
}

const reportKey = "report";

function findingNodes(findings: readonly DrawnFinding[], slug: string): MapNode[] {
  const sorted = [...findings].sort((a, b) => a.theme.localeCompare(b.theme, "en") || a.number - b.number);
  return sorted.map(({ id, number, state, statement }) => ({
    key: id,
    kind: "finding",
    number,
    state,
    title: statement,
    href: `/workspace/${slug}/findings/${number}`,
  }));
}

function themeNodes(findings: readonly DrawnFinding[], slug: string, filter: MapFilter): MapNode[] {
  const themes = [...new Set(findings.map(({ theme }) => theme))].sort((a, b) => a.localeCompare(b, "en"));
  return themes.map((theme) => ({
    key: themeKey(theme),
    kind: "theme",
    title: theme,
    count: findings.filter((finding) => finding.theme === theme).length,
    href: mapAddress(slug, { ...filter, theme: theme || noTheme }),
  }));
}

const themeKey = (theme: string) => `theme ${theme}`;

/** Finding id → the key of the box it is in. */
function placesOf(findings: readonly DrawnFinding[], folded: boolean): Map<string, string> {
  return new Map(findings.map(({ id, theme }) => [id, folded ? themeKey(theme) : id]));
}

/** What the findings rest on: each once. A finding that is drawn itself is not drawn again. */
function sourceNodes(
  { slug }: MapMaterial,
  filter: MapFilter,
  links: readonly EvidenceLink[],
  place: Map<string, string>,
) {
  const from = new Map(links.map((link) => [keyOf(link), link.from]));
  const outside = [...from].filter(([, { kind }]) => kind === "source").length;
  const folds = !filter.sources && outside > mostSources;
  const nodes = [...from]
    .filter(([, { kind, id }]) => !(folds && kind === "source") && !(kind === "finding" && place.has(id)))
    .map(([key, source]) => sourceNode(key, source, slug))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.title.localeCompare(b.title, "en"));
  if (folds) nodes.push(foldedSources(outside, mapAddress(slug, { ...filter, sources: true })));
  return {
    nodes,
    keyOf: (link: EvidenceLink) => (folds && link.from.kind === "source" ? sourcesKey : keyOf(link)),
  };
}

const sourcesKey = "sources";
const kinds: readonly MapNode["kind"][] = ["discussion", "paper", "finding", "source", "sources"];

function keyOf({ from: { kind, id } }: EvidenceLink): string {
  return kind === "finding" ? id : `${kind} ${id}`;
}

function foldedSources(count: number, href: string): MapNode {
  return { key: sourcesKey, kind: "sources", title: "", count, href };
}

function sourceNode(key: string, { kind, title, path }: EvidenceLink["from"], slug: string): MapNode {
  const node = { key, title, href: path === null ? null : `/workspace/${slug}/${path}` };
  if (kind !== "finding") return { ...node, kind };
  return { ...node, kind, number: Number(path?.split("/").at(-1) ?? 0), state: null };
}

function evidenceEdge(
  link: EvidenceLink,
  keyOfSource: (link: EvidenceLink) => string,
  place: Map<string, string>,
): MapEdge[] {
  const to = place.get(link.findingId);
  const from = link.from.kind === "finding" ? (place.get(link.from.id) ?? link.from.id) : keyOfSource(link);
  return to && from !== to ? [{ from, to, stance: link.stance, count: 1 }] : [];
}

function reportNode({ report, slug }: MapMaterial): MapNode | null {
  return report && { key: reportKey, kind: "report", title: report.title, href: `/workspace/${slug}/report` };
}

function embedEdges(
  { report }: MapMaterial,
  place: Map<string, string>,
  sources: readonly MapNode[],
): MapEdge[] {
  if (!report) return [];
  const papers = report.papers.map((id) => `paper ${id}`);
  const from = [
    ...report.findings.flatMap((id) => place.get(id) ?? []),
    ...papers.filter((key) => sources.some((source) => source.key === key)),
  ];
  return from.map((key) => ({ from: key, to: reportKey, stance: "embeds", count: 1 }));
}

function inOrder(nodes: readonly MapNode[], keys: readonly string[]): MapNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
