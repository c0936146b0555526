-- Lists of people to invite, looked at before anything is sent.
CREATE TABLE "InvitationList" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,
    "validDays" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "sent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InvitationList_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "InvitationList_groupId_idx" ON "InvitationList"("groupId");
CREATE INDEX "InvitationList_createdById_idx" ON "InvitationList"("createdById");
CREATE INDEX "InvitationList_createdAt_idx" ON "InvitationList"("createdAt");
ALTER TABLE "InvitationList" ADD CONSTRAINT "InvitationList_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "InvitationList" ADD CONSTRAINT "InvitationList_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "InvitationList" ADD CONSTRAINT "InvitationList_sent_check" CHECK ("sent" >= 0 AND ("sentAt" IS NOT NULL OR "sent" = 0));
