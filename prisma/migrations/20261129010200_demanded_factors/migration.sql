-- From the moment the institution demands two factors, sign-ins made with one stand for no moderator and no administrator:
-- whatever is open is asked about again. Becoming a moderator or an administrator is told already.
CREATE FUNCTION tell_factors_demanded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('access_changed', 'account:' || account.id)
  FROM "Account" account
  WHERE account.administrator OR EXISTS (
    SELECT FROM "Member" member
    WHERE member."personId" = account."personId" AND member.role = 'moderator' AND member."leftAt" IS NULL
  );
  RETURN NULL;
END
$$;
CREATE TRIGGER "Institution_access_changed" AFTER UPDATE OF "twoFactors" ON "Institution"
  FOR EACH ROW WHEN (OLD."twoFactors" IS DISTINCT FROM NEW."twoFactors") EXECUTE FUNCTION tell_factors_demanded();
