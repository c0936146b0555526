import { initials } from "#lib/base/initials.ts";
import { classNames } from "./class-names.ts";

export type AvatarProps = {
  name: string;
  /** Where their portrait is served; without one their initials stand. */
  portrait?: AvatarPortrait | null;
  size?: "sm" | "md" | "lg" | "xl";
  /** True where the name stands beside it in words, so that it is not read twice. */
  decorative?: boolean;
};

/** `avif`: as `srcSet`, for browsers that take it. */
export type AvatarPortrait = { src: string; srcSet?: string; avif?: string };

const sizes = { sm: "size-7 text-xs", md: "size-10 text-sm", lg: "size-16 text-xl", xl: "size-24 text-3xl" };
const pixels = { sm: 28, md: 40, lg: 64, xl: 96 };

/** A person's portrait in a circle, or their initials. */
export function Avatar({ name, portrait, size = "md", decorative = false }: AvatarProps) {
  if (portrait) return <Portrait {...{ name, portrait, size, decorative }} />;
  const described = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span
      {...described}
      title={decorative ? undefined : name}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunken font-sans font-medium text-quiet",
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}

type PortraitProps = Required<Pick<AvatarProps, "name" | "size" | "decorative">> & {
  portrait: AvatarPortrait;
};

/** Its room is kept before it has come. */
function Portrait({ name, portrait: { avif, ...webp }, size, decorative }: PortraitProps) {
  return (
    <picture className="contents">
      {avif && <source type="image/avif" srcSet={avif} />}
      <img
        {...webp}
        width={pixels[size]}
        height={pixels[size]}
        alt={decorative ? "" : name}
        loading="lazy"
        decoding="async"
        className={classNames("shrink-0 rounded-full border border-line bg-sunken object-cover", sizes[size])}
      />
    </picture>
  );
}
