import { useTranslations } from "next-intl";
import { findingAnchor } from "#lib/publish/anchors.ts";
import type { MakingPath } from "#lib/publish/drawings/making-path.ts";
import {
  boxHeight,
  boxWidth,
  layOutPath,
  type PathBox,
  pathWidth,
} from "#lib/publish/drawings/path-layout.ts";

export type MakingPathDrawingProps = { path: MakingPath; title: string };

/** The path as a picture with real links. Left out where it would be too small to read: the words say the same. */
export function MakingPathDrawing({ path, title }: MakingPathDrawingProps) {
  const t = useTranslations("publication.path");
  const layout = layOutPath(path, title);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing is no form
    <svg
      role="group"
      aria-label={t("drawing")}
      viewBox={`-2 -2 ${pathWidth + 4} ${layout.height + 4}`}
      className="h-auto w-full max-lg:hidden print:hidden"
    >
      <g className="fill-none stroke-edge" strokeWidth="1.25">
        {layout.curves.map(({ key, d }) => (
          <path key={key} d={d} />
        ))}
      </g>
      {path.sources.map(({ key, kind, title: name, href }, index) => (
        <LinkedBox key={key} box={layout.sources[index]} href={href} label={t(kind, { title: name })} />
      ))}
      {path.findings.map(({ number, statement }, index) => (
        <LinkedBox
          key={number}
          box={layout.findings[index]}
          href={`#${findingAnchor(number)}`}
          label={t("finding", { number, statement })}
        />
      ))}
      <LinkedBox box={layout.end} href="#main" label={title} strong />
    </svg>
  );
}

type LinkedBoxProps = { box: PathBox | undefined; href: string | null; label: string; strong?: boolean };

function LinkedBox({ box, href, label, strong = false }: LinkedBoxProps) {
  if (!box) return null;
  const drawn = <Box box={box} strong={strong} />;
  if (!href) return drawn;
  return (
    <a href={href} className="hover:underline">
      <title>{label}</title>
      {drawn}
    </a>
  );
}

function Box({ box: { x, y, lines }, strong }: { box: PathBox; strong: boolean }) {
  const first = boxHeight / 2 + (lines.length > 1 ? -4 : 5);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={boxWidth}
        height={boxHeight}
        rx="5"
        strokeWidth={strong ? 2 : 1}
        className={strong ? "fill-raised stroke-accent" : "fill-raised stroke-edge"}
      />
      <text className={strong ? "fill-ink font-sans font-semibold" : "fill-ink font-sans"} fontSize="14">
        {lines.map((line, index) => (
          <tspan key={line} x="12" y={first + index * 18}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
