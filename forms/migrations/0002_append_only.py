"""Triggers that refuse to change or remove a line of the ledger or a text, whoever asks.

A later migration that alters these tables must call `unprotect` before and `protect` after: SQLite rebuilds a table to alter
it, and drops its triggers on the way. The tests of C-10 find out when that was forgotten.
"""

from django.db import migrations

TABLES = ("forms_consentevent", "forms_consenttext")

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION forms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$
"""


def protect(connection):
    """Refuse UPDATE and DELETE, and on PostgreSQL TRUNCATE, with an IntegrityError."""
    with connection.cursor() as cursor:
        for statement in _protection(connection.vendor):
            cursor.execute(statement)


def unprotect(connection):
    """Take the refusal away again; nothing happens where there is none."""
    with connection.cursor() as cursor:
        for statement in _removal(connection.vendor):
            cursor.execute(statement)


def _protection(vendor):
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for table in TABLES
            for act in ("UPDATE", "DELETE")
        ]
    return [
        POSTGRESQL_FUNCTION,
        *(
            f"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION forms_append_only()"
            for table in TABLES
        ),
        *(
            f"CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION forms_append_only()"
            for table in TABLES
        ),
    ]


def _removal(vendor):
    if vendor == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_no_{act}" for table in TABLES for act in ("UPDATE", "DELETE")]
    triggers = [(table, name) for table in TABLES for name in ("append_only", "no_truncate")]
    return [
        *(f"DROP TRIGGER IF EXISTS {table}_{name} ON {table}" for table, name in triggers),
        "DROP FUNCTION IF EXISTS forms_append_only()",
    ]


class Migration(migrations.Migration):
    dependencies = [("forms", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: protect(editor.connection), lambda apps, editor: unprotect(editor.connection)
        )
    ]
