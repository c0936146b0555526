/** Where uploaded files are kept: a folder, or a bucket that speaks S3. */
export type FileStore = {
  /** Writes a file whole, or not at all; one that stands there is replaced. Throws: when the store does not take it. */
  write(key: FileKey, bytes: Uint8Array, contentType: string): Promise<void>;
  /** @returns null when there is no such file. Throws: when the store cannot be read. */
  read(key: FileKey): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same of a file on this machine's disk, whatever its size. */
  writeFrom(key: FileKey, path: string, contentType: string): Promise<void>;
  /** The same as `read`, bit by bit. */
  stream(key: FileKey): Promise<ReadableStream<Uint8Array> | null>;
  /** How large a file is, without reading it; null when there is none. */
  sizeOf(key: FileKey): Promise<number | null>;
  /** The file is gone, also when it never was. Throws: when the store does not let go of it. */
  remove(key: FileKey): Promise<void>;
};

/** A file's name in the store: segments of lower-case letters, digits, dots and dashes between single slashes. */
export type FileKey = string;
