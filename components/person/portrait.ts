import type { AvatarPortrait } from "#components/ui/avatar.tsx";

/** Where a portrait is served.
 *  @param hash of the upload; null where somebody has none
 *  @param width in pixels, as wide as it is drawn; a fine screen gets twice that */
export function portraitOf(hash: string | null | undefined, width: number): AvatarPortrait | null {
  if (!hash) return null;
  const address = (pixels: number, type = "webp") => `/portraits/${hash}/${pixels}.${type}`;
  const both = (type: string) => `${address(width, type)} 1x, ${address(width * 2, type)} 2x`;
  return { src: address(width), srcSet: both("webp"), avif: both("avif") };
}
