from django.db import migrations

# The stems are made by us: all that the databases need to do is to cut them at spaces. SQLite's `ascii` takes everything beyond
# ASCII for a letter, also what is younger than its tables of letters. As with names, triggers keep its table in step whoever writes.
SQLITE = [
    """CREATE VIRTUAL TABLE search_card_words USING fts5(
        scope, title_stems, stems, content='search_card', content_rowid='id', tokenize='ascii', prefix='2 3', detail='column')""",
    """CREATE TRIGGER search_card_added AFTER INSERT ON search_card BEGIN
        INSERT INTO search_card_words(rowid, scope, title_stems, stems) VALUES (new.id, new.scope, new.title_stems, new.stems); END""",
    """CREATE TRIGGER search_card_gone AFTER DELETE ON search_card BEGIN
        INSERT INTO search_card_words(search_card_words, rowid, scope, title_stems, stems)
        VALUES ('delete', old.id, old.scope, old.title_stems, old.stems); END""",
    """CREATE TRIGGER search_card_changed AFTER UPDATE ON search_card BEGIN
        INSERT INTO search_card_words(search_card_words, rowid, scope, title_stems, stems)
        VALUES ('delete', old.id, old.scope, old.title_stems, old.stems);
        INSERT INTO search_card_words(rowid, scope, title_stems, stems) VALUES (new.id, new.scope, new.title_stems, new.stems); END""",
    "INSERT INTO search_card_words(search_card_words) VALUES ('rebuild')",
]
SQLITE_BACK = [
    "DROP TRIGGER search_card_added",
    "DROP TRIGGER search_card_gone",
    "DROP TRIGGER search_card_changed",
    "DROP TABLE search_card_words",
]
# An array, because PostgreSQL's own reader of texts would cut words where it sees a number in them (1e5x).
# Titles are looked at first, hence by an index of their own: that of both would have to look into each row for where a word stands.
POSTGRESQL = [
    """ALTER TABLE search_card ADD COLUMN words tsvector
        GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(title_stems || ' ' || stems, ' '), ''))) STORED""",
    """ALTER TABLE search_card ADD COLUMN title_words tsvector
        GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(title_stems, ' '), ''))) STORED""",
    "CREATE INDEX search_card_words ON search_card USING gin (words)",
    "CREATE INDEX search_card_title_words ON search_card USING gin (title_words)",
]
POSTGRESQL_BACK = ["ALTER TABLE search_card DROP COLUMN words", "ALTER TABLE search_card DROP COLUMN title_words"]


def run(schema_editor, on_sqlite, on_postgresql):
    statements = {"sqlite": on_sqlite, "postgresql": on_postgresql}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


def forwards(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRESQL)


def backwards(apps, schema_editor):
    run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_text_index")]
    operations = [migrations.RunPython(forwards, backwards)]
