-- What comes about by itself is looked for at its instant. Whatever moves such an instant, or makes something to be told, says so;
-- the version before this looks twice a second and hears nothing.
CREATE FUNCTION say_due_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('due_changed', '');
    RETURN NULL;
END $$;
CREATE TRIGGER "UntoldFact_due" AFTER INSERT ON "UntoldFact"
    FOR EACH STATEMENT EXECUTE FUNCTION say_due_changed();
CREATE TRIGGER "Release_due" AFTER INSERT OR UPDATE ON "Release"
    FOR EACH STATEMENT EXECUTE FUNCTION say_due_changed();
CREATE TRIGGER "Member_due" AFTER INSERT OR UPDATE OF "endsAt", "leftAt" ON "Member"
    FOR EACH STATEMENT EXECUTE FUNCTION say_due_changed();
CREATE TRIGGER "Session_due" AFTER UPDATE OF "expiresAt" ON "Session"
    FOR EACH STATEMENT EXECUTE FUNCTION say_due_changed();
CREATE TRIGGER "WorkingGroup_due" AFTER UPDATE OF "concludedAt" ON "WorkingGroup"
    FOR EACH STATEMENT EXECUTE FUNCTION say_due_changed();
