"""What a record must hold (C-5, C-6, C-17)."""

import json
from pathlib import Path

import pytest
from django.apps import apps
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from forms import consent
from forms.models import ConsentEvent
from tests.support.consents import given, neighbours, requested, submission

pytestmark = pytest.mark.once

SCHEMA = json.loads((Path(__file__).parents[1] / "forms/schemas/consent-record.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def mandatory(schema=SCHEMA, path=()):
    """Every mandatory field of the schema as a path through a record, such as `events/0/hash`."""
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    for name in schema.get("required", []):
        yield (*path, name)
        yield from mandatory(schema["properties"][name], (*path, name))
    if "items" in schema:
        yield from mandatory(schema["items"], (*path, 0))


def parent_of(record, path):
    for step in path[:-1]:
        record = record[step]
    return record


@pytest.fixture
def here(db):
    return neighbours()


@pytest.fixture
def proof(here):
    return consent.records(given(here))[0]


def test_c05_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(SCHEMA)


def test_c05_every_record_validates_after_every_step(here):
    sent = given(here)
    proofs = consent.records(sent) + consent.records(requested(here))
    assert len(proofs) == 6
    for proof in proofs:
        VALIDATOR.validate(proof)


@pytest.mark.parametrize("path", list(mandatory()), ids=lambda path: "/".join(map(str, path)))
def test_c05_a_record_without_one_mandatory_field_is_refused(proof, path):
    VALIDATOR.validate(proof)
    del parent_of(proof, path)[path[-1]]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(proof)


# The fields of the acceptance checks, written down apart from the schema, so that the schema cannot lose one unseen.
FIELDS = {
    "": "schema_version record_id pii_principal_id privacy_notice processing parties events",
    "privacy_notice": "id version sha256 url label_text_shown language",
    "processing/0": "purpose purpose_code lawful_basis pii special_category collection_method storage_locations "
    "processing_locations geographic_restrictions retention recipients jurisdiction withdrawal_method rights authority",
    "processing/0/pii/0": "type optional",
    "processing/0/recipients/0": "type group",
    "parties/0": "id role name address contact type",
    "events/0": "event_id event_type event_state event_time validity_duration entity_id "
    "indication_method prev_hash hash",
}


def test_c05_the_schema_asks_for_every_field_of_the_standard():
    wanted = {f"{where}/{name}".lstrip("/") for where, names in FIELDS.items() for name in names.split()}
    assert {"/".join(map(str, path)) for path in mandatory()} == wanted


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("events", 0, "event_state"), "ConsentMaybe"),
        (("events", 0, "event_time"), "2026-03-01 12:00"),
        (("record_id",), "17"),
        (("privacy_notice", "sha256"), "abc"),
        (("processing", 0, "pii", 0, "type"), "DateOfBirth"),
        (("processing", 0, "lawful_basis"), "because"),
        (("parties",), []),
    ],
)
def test_c05_a_wrong_value_is_refused(proof, path, wrong):
    parent_of(proof, path)[path[-1]] = wrong
    with pytest.raises(ValidationError):
        VALIDATOR.validate(proof)


def test_c05_a_field_that_nobody_knows_is_refused(proof):
    proof["email"] = "somebody@example.org"
    with pytest.raises(ValidationError):
        VALIDATOR.validate(proof)


def test_c05_each_nature_has_its_own_basis_and_type_of_event(here):
    kinds = [
        (proof["processing"][0]["lawful_basis"], {event["event_type"] for event in proof["events"]})
        for proof in consent.records(given(here))
    ]
    assert kinds == [
        ("eu-gdpr:A6-1-a", {"ExpressedConsent"}),
        ("eu-gdpr:A6-1-b", {"ExpressedAgreement"}),
        ("eu-gdpr:A6-1-f", {"ExpressedDeclaration"}),
    ]


def test_c05_a_record_says_by_which_form_and_gesture(proof):
    assert proof["processing"][0]["collection_method"] == "web form /aanmelden/"
    assert [event["indication_method"] for event in proof["events"]] == [
        "unticked checkbox ticked",
        "unticked checkbox ticked; e-mail confirmed",
    ]


def test_c05_one_record_is_found_by_its_id_and_an_unknown_one_is_not(here):
    sent = given(here)
    proof = consent.records(sent)[1]
    assert consent.record(proof["record_id"]) == proof
    with pytest.raises(ConsentEvent.DoesNotExist):
        consent.record(sent.uuid)


def test_c06_a_receipt_holds_its_id_its_time_and_the_records(here):
    sent = given(here)
    receipt = consent.receipt(sent)
    assert set(receipt) == {"receipt_id", "created", "records"}
    assert [proof["record_id"] for proof in receipt["records"]] == [p["record_id"] for p in consent.records(sent)]
    assert receipt["created"] == receipt["records"][0]["events"][1]["event_time"]


def test_c06_a_receipt_is_the_same_each_time_and_differs_between_submissions(here):
    sent, other = given(here), given(here)
    assert consent.receipt_json(sent) == consent.receipt_json(sent)
    assert json.loads(consent.receipt_json(sent)) == consent.receipt(sent)
    assert consent.receipt(sent)["receipt_id"] != consent.receipt(other)["receipt_id"]


def test_c06_before_confirming_a_receipt_has_the_time_of_asking(here):
    receipt = consent.receipt(requested(here))
    assert receipt["created"] == receipt["records"][0]["events"][0]["event_time"]


def test_c06_nothing_in_a_receipt_is_personal(here):
    sent = given(here)
    receipt = consent.receipt_json(sent).decode()
    for personal in (sent.email, sent.name, sent.phone, sent.postcode, sent.salt):
        assert personal not in receipt


def test_c06_a_submission_without_boxes_has_an_empty_receipt(here):
    receipt = consent.receipt(submission(here))
    assert (receipt["created"], receipt["records"]) == (None, [])


@pytest.mark.parametrize("queries", [2])
def test_the_records_of_a_submission_cost_two_queries(here, django_assert_num_queries, queries):
    sent = given(here)
    with django_assert_num_queries(queries):
        consent.receipt_json(sent)


def test_c17_no_model_has_a_field_for_a_date_of_birth():
    ours = [model for name in ("home", "groups", "forms", "search") for model in apps.get_app_config(name).get_models()]
    names = {field.name for model in ours for field in model._meta.get_fields()}
    assert "minimum_age" in names  # the sites' rule is there
    assert not {name for name in names if "birth" in name or "geboorte" in name or name in {"age", "dob"}}


def test_c17_the_schema_knows_no_date_of_birth():
    assert "birth" not in json.dumps(SCHEMA).lower()


def test_c17_of_the_age_only_a_yes_is_on_record(here):
    age = consent.records(given(here))[2]
    assert age["processing"][0]["pii"] == [{"type": "AgeRange", "optional": False}]
    assert age["privacy_notice"]["label_text_shown"] == "Ik ben 18 jaar of ouder."
