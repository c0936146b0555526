export type QrPictureProps = {
  /** `path` draws the dark squares in a square of `size` units, quiet zone included. */
  code: { size: number; path: string };
  /** What it holds, for whoever does not see it. */
  label: string;
};

/** A QR code, dark on white whatever the page's colours are: cameras read no other. */
export function QrPicture({ code: { size, path }, label }: QrPictureProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-52 max-w-full bg-white text-black"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
