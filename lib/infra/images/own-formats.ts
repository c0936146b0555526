import sharp from "sharp";

// Of all that libvips can open only these: no SVG, no PDF, nothing that names other files.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((loader) => `VipsForeignLoad${loader}Buffer`),
});
sharp.cache(false);
sharp.concurrency(1);

/** The image library, kept to what people may send and to one processor. */
export const images = sharp;
