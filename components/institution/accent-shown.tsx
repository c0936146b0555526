import { useFormatter, useTranslations } from "next-intl";
import { accentOnLight, defaultAccent, type ShownAccent, shownAccents } from "#lib/base/accent.ts";

/** An accent as pages show it, on both grounds, with what it stands out by. @param accent "#rrggbb"; null: the portal's own */
export function AccentShown({ accent }: { accent: string | null }) {
  const t = useTranslations("institution.colourShown");
  const format = useFormatter();
  const chosen = accent ?? defaultAccent;
  const shown = shownAccents(chosen);
  return (
    <figure className="grid max-w-xl gap-4">
      <svg viewBox="0 0 480 96" role="img" aria-label={t("drawing")} className="w-full">
        {shown.map((each, index) => (
          <Sample key={each.ground} shown={each} x={240 * index} words={t("sample")} />
        ))}
      </svg>
      <figcaption className="text-sm text-quiet">
        <p>
          {accent ? t("chosen", { colour: accent }) : t("own")}{" "}
          {accentOnLight(chosen) !== chosen && t("deepened")}
        </p>
        <ul className="mt-1">
          {shown.map(({ ground, colour, contrast }) => (
            <li key={ground}>
              {t("ground", {
                ground,
                colour,
                contrast: format.number(contrast, { maximumFractionDigits: 1 }),
              })}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** A link and a button, drawn: a style of its own would need a hole in the page's policy. */
function Sample({ shown: { paper, colour }, x, words }: { shown: ShownAccent; x: number; words: string }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <rect width="240" height="96" fill={paper} />
      <text x="20" y="36" fill={colour} fontSize="15" textDecoration="underline">
        {words}
      </text>
      <rect x="20" y="52" width="140" height="28" rx="4" fill={colour} />
      <text x="90" y="71" fill={paper} fontSize="13" textAnchor="middle">
        {words}
      </text>
    </g>
  );
}
