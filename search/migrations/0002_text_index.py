from django.db import migrations

# A virtual table beside the terms; triggers keep it in step whoever writes, a flush of the tests included.
SQLITE = [
    """CREATE VIRTUAL TABLE search_term_trigrams USING fts5(
        folded, content='search_term', content_rowid='id', tokenize='trigram', detail='none')""",
    "CREATE VIRTUAL TABLE search_term_counts USING fts5vocab(search_term_trigrams, 'row')",
    """CREATE TRIGGER search_term_added AFTER INSERT ON search_term BEGIN
        INSERT INTO search_term_trigrams(rowid, folded) VALUES (new.id, new.folded); END""",
    """CREATE TRIGGER search_term_gone AFTER DELETE ON search_term BEGIN
        INSERT INTO search_term_trigrams(search_term_trigrams, rowid, folded)
        VALUES ('delete', old.id, old.folded); END""",
    "INSERT INTO search_term_trigrams(search_term_trigrams) VALUES ('rebuild')",
]
SQLITE_BACK = [
    "DROP TRIGGER search_term_added",
    "DROP TRIGGER search_term_gone",
    "DROP TABLE search_term_counts",
    "DROP TABLE search_term_trigrams",
]
# pg_trgm is a trusted extension: the owner of a database may add it (PostgreSQL ≥ 13).
POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX search_term_trigrams ON search_term USING gin (folded gin_trgm_ops)",
]
POSTGRESQL_BACK = ["DROP INDEX search_term_trigrams"]


def run(schema_editor, on_sqlite, on_postgresql):
    statements = {"sqlite": on_sqlite, "postgresql": on_postgresql}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


def forwards(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRESQL)


def backwards(apps, schema_editor):
    run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
