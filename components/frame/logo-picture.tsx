import type { Logo } from "#lib/domain/institution/types.ts";

/** The institution's logo as high as a line of furniture; where the page's ground is not its own it stands on a plate. */
export function LogoPicture({ logo, alt }: { logo: Logo; alt: string }) {
  const { hash, width, height, ground } = logo;
  return (
    <span className="logo-plate" data-ground={ground}>
      {/* biome-ignore lint/performance/noImgElement: the institution's own file, already of its size */}
      <img src={`/institution/${hash}.webp`} alt={alt} width={width} height={height} />
    </span>
  );
}
