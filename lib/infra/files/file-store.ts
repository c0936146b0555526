import { join } from "node:path";
import { settings } from "../settings.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";
import type { FileStore } from "./types.ts";

let known: FileStore | undefined;

/** The installation's file store: the bucket of the `S3_…` settings, or without them `DATA_DIR/files`. */
export function fileStore(): FileStore {
  known ??= checkingKeys(chosenStore());
  return known;
}

function chosenStore(): FileStore {
  const { s3, dataDir } = settings();
  return s3 ? s3Store(s3) : folderStore(join(dataDir, "files"));
}

const segments = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

/** No key may lead out of the store, whoever made it. */
function checkingKeys(store: FileStore): FileStore {
  const checked = (key: string) => {
    if (key.length > 200 || key.includes("..") || !segments.test(key))
      throw new Error("A file cannot have this name");
    return key;
  };
  return {
    write: async (key, bytes, contentType) => store.write(checked(key), bytes, contentType),
    read: async (key) => store.read(checked(key)),
    writeFrom: async (key, path, contentType) => store.writeFrom(checked(key), path, contentType),
    stream: async (key) => store.stream(checked(key)),
    sizeOf: async (key) => store.sizeOf(checked(key)),
    remove: async (key) => store.remove(checked(key)),
  };
}
