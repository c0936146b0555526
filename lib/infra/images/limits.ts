/** What an upload may weigh, in bytes. */
export const maxImageBytes = 20_000_000;

/** What a picture may measure; telephones take up to 50 million pixels. */
export const maxMegapixels = 64;

/** What a logo may weigh, in bytes. */
export const maxLogoBytes = 2_000_000;
