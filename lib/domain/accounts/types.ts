/** A sign-in on one device, as its owner sees it. */
export type SessionView = { id: string; device: string; createdAt: Date; expiresAt: Date; current: boolean };
