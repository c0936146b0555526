-- Open pages are told how much somebody has not read, when they are told of something and when they have read it, wherever that was.
CREATE FUNCTION say_unread_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('unread_changed', account) FROM (SELECT DISTINCT "accountId"::text AS account FROM changed) accounts;
    RETURN NULL;
END $$;
CREATE FUNCTION say_unread_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('unread_changed', account) FROM (
        SELECT DISTINCT "accountId"::text AS account FROM changed JOIN before USING ("id", "accountId")
        WHERE changed."readAt" IS DISTINCT FROM before."readAt"
    ) accounts;
    RETURN NULL;
END $$;
CREATE TRIGGER "Notification_told" AFTER INSERT ON "Notification"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION say_unread_changed();
CREATE TRIGGER "Notification_read" AFTER UPDATE ON "Notification"
    REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION say_unread_read();
