/** Whether an id that came from outside is one at all: the database takes nothing else for one. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
