-- Who proves anew who they are gets another token in the same sign-in. What was open under the one before is told, and comes back
-- under the new one; an older version sees a sign-in that has ended.
ALTER TABLE "Session" ADD COLUMN "formerHash" TEXT;
CREATE INDEX "Session_formerHash_idx" ON "Session"("formerHash");
CREATE TRIGGER "Session_renewed" AFTER UPDATE OF "tokenHash" ON "Session"
  FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account', 'accountId');
