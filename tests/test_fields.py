"""What residents type: any usual spelling in, one form out; and every input says what it is."""

import pytest
from django.core.exceptions import ValidationError

from forms import fields, roles
from forms.models import Submission
from groups import postcode
from tests.support import road

NBSP = "\u00a0"


@pytest.mark.parametrize("spelling", ["1234ab", " 1234  AB ", "1234-ab", f"1234{NBSP}ab", "1234 Ab"])
def test_t09_any_spelling_of_a_postcode_is_one_postcode(spelling):
    assert postcode.normalise(spelling) == "1234AB"
    assert postcode.display("1234AB") == "1234 AB"


@pytest.mark.parametrize(
    "wrong", ["0123 AB", "1234 A", "١٢٣٤ AB", "1234 SA", "1234 SD", "1234 SS", "12345", "AB 1234", ""]
)
def test_t09_what_is_no_postcode_is_refused_with_an_example(wrong):
    with pytest.raises(ValidationError, match="1234 AB"):
        postcode.normalise(wrong)


@pytest.mark.parametrize("wrong", ["12A", "0", "-1", "١٢", "100000", "1.5", ""])
def test_t09_a_house_number_is_a_number_and_its_addition_goes_elsewhere(wrong):
    with pytest.raises(ValidationError):
        postcode.house_number(wrong)
    assert postcode.house_number(" 12 ") == 12
    assert postcode.addition(" -a ") == "A"


@pytest.mark.parametrize(
    "spelling",
    ["06 12345678", "06-12345678", "+31612345678", "0031 6 12345678", "+31 (0)6 1234 5678", f"06{NBSP}12345678"],
)
def test_t10_any_spelling_of_a_mobile_number_is_one_number(spelling):
    assert fields.normalise_phone(spelling) == "+31612345678"


def test_t10_a_foreign_mobile_number_is_allowed():
    assert fields.normalise_phone("+49 1512 3456789") == "+4915123456789"


@pytest.mark.parametrize("wrong", ["070 1234567", "12", "06 1234", "geen nummer", "+32 2 555 12 12"])
def test_t10_what_no_app_can_use_is_refused_with_an_example(wrong):
    with pytest.raises(ValidationError, match="06 12345678"):
        fields.normalise_phone(wrong)


@pytest.mark.django_db
def test_t09_t10_what_was_typed_is_stored_in_one_form(here, browser):
    road.apply(browser, here.form, postcode=f"2582{NBSP}ab", toevoeging=" a ", mobiel_nummer="+31 (0)6 0000 0001")
    stored = Submission.objects.get()
    assert (stored.postcode, stored.house_number, stored.addition, stored.phone) == ("2582AB", 13, "A", "+31600000001")


@pytest.mark.django_db
def test_t08_every_input_says_what_it_is(here, browser):
    page = road.soup(browser.get(here.form.url))
    tokens = {field["name"]: field.get("autocomplete") for field in page.select("main input[autocomplete]")}
    assert (
        tokens.items()
        >= {
            "f-naam": "name",
            "f-e_mailadres": "email",
            "f-mobiel_nummer": "tel",
            "f-postcode": "postal-code",
            "f-straat": "address-line1",
            "f-huisnummer": "address-line2",
            "f-toevoeging": "address-line3",
        }.items()
    )
    modes = {field["name"]: field.get("inputmode") for field in page.select("main input[inputmode]")}
    assert modes.items() >= {"f-e_mailadres": "email", "f-mobiel_nummer": "tel", "f-huisnummer": "numeric"}.items()
    for field in page.select("main input:not([type=hidden]), main textarea"):
        assert page.select_one(f"label[for='{field['id']}']"), field


@pytest.mark.django_db
def test_t08_paste_works_everywhere(here, browser):
    assert b"onpaste" not in browser.get(here.form.url).content


@pytest.mark.django_db
def test_t04_the_form_says_that_all_is_required_and_marks_what_is_not(here, browser):
    page = road.soup(browser.get(here.form.url))
    form = page.select("main form")[-1]
    assert "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij." in page.get_text(" ", strip=True)
    assert form.has_attr("novalidate")
    assert "(optioneel)" in form.select_one("label[for=id_f-toevoeging]").get_text()
    assert "(optioneel)" not in form.select_one("label[for=id_f-naam]").get_text()
    assert form.select_one("[name=f-naam]")["aria-required"] == "true"
    assert not form.select_one("[name=f-toevoeging]").has_attr("aria-required")
    assert form.select("[required]") == []


@pytest.mark.django_db
def test_t05_errors_stand_above_the_form_and_lead_to_their_fields(here, browser):
    page = road.soup(road.apply(browser, here.form, without=("naam", "ask_age"), postcode="12"))
    form = page.select("main form")[-1]
    links = [a for a in page.select("main a[href^='#id_f-']") if a not in form.select("a")]
    assert [link["href"] for link in links] == ["#id_f-naam", "#id_f-postcode", "#id_f-ask_age"]
    assert all(page.find(id=link["href"][1:]) for link in links)
    assert page.title.string.strip().startswith("3 fouten")


@pytest.mark.django_db
def test_t06_an_error_sits_by_its_field_and_says_how_to_fix_it(here, browser):
    response = road.apply(browser, here.form, without=("naam",), mobiel_nummer="12")
    page = road.soup(response)
    for name, words in {"naam": "Vul uw naam in.", "mobiel_nummer": "06 12345678"}.items():
        field = page.select_one(f"[name=f-{name}]")
        assert field["aria-invalid"] == "true"
        told = " ".join(page.find(id=part).get_text(" ", strip=True) for part in field["aria-describedby"].split())
        assert words in told
        assert told.rstrip().endswith(".")
    assert "verplicht is, staat" in page.get_text()
    assert "Dit veld is verplicht" not in page.get_text()


@pytest.mark.django_db
def test_t07_what_was_typed_survives_an_error_and_the_button_stays_enabled(here, browser):
    page = road.soup(road.apply(browser, here.form, postcode="12", wilt_u_iets_vertellen="Ik heb een hond."))
    assert page.select_one("[name=f-postcode]")["value"] == "12"
    assert page.select_one("[name=f-naam]")["value"] == "Sanne de Vries"
    assert page.select_one("textarea").get_text(strip=True) == "Ik heb een hond."
    assert page.select_one("[name=f-ask_rules]").has_attr("checked")
    assert not page.select("button[disabled]")


SECRET = "https://chat.whatsapp.com/INVENTEDinvented"


@pytest.mark.parametrize("role", ["group_url", "group_name", "group_streets"])
def test_r11_what_everybody_will_read_of_a_group_takes_no_invite_link(role):
    field = roles.field(role, {"required": True, "label": "x"})
    for secret in (SECRET, f"https://example.org/?u={SECRET}", "https://t.me/+INVENTED"):
        with pytest.raises(ValidationError, match="een link naar een chat"):
            field.clean(secret)
    assert field.clean("https://www.example.org/park") == "https://www.example.org/park"


@pytest.mark.parametrize(
    ("typed", "message"), [("Bel 06 12345678", "mobiel nummer"), ("Mail noor@example.org", "e-mailadres")]
)
def test_what_everybody_will_read_of_a_group_takes_nobodys_number_or_address(typed, message):
    field = roles.field("group_streets", {"required": True, "label": "x"})
    with pytest.raises(ValidationError, match=message):
        field.clean(f"Parklaan\n{typed}")
    assert field.clean("Parklaan 1-45\n2582 AB") == "Parklaan 1-45\n2582 AB"


def test_r11_a_question_may_hold_a_link_because_its_handler_alone_reads_it():
    assert SECRET in roles.field("question", {"required": True, "label": "x"}).clean(f"Is {SECRET} van jullie?")
