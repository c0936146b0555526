/** `standard` is null where the file could not be made accessible: what stood against it is in `warnings`. */
export type WrittenPdf = { bytes: Uint8Array; pages: number; standard: "ua-1" | null; warnings: string[] };
