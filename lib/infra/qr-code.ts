import encodeQR from "qr";

/** A QR code as a drawing: `path` holds its dark squares, each one unit wide, in a square of `size` units with its quiet zone. */
export type QrCode = { size: number; path: string };

/** @param text what a camera reads, up to a thousand characters */
export function qrCodeOf(text: string): QrCode {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: path.join("") };
}
