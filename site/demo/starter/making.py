"""Makes a new website of the answers, in one transaction: afterwards it is there, or nothing is."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from wagtail.models import Site

from demo import build, editors
from demo.spec import DeskSpec, NeighbourhoodSpec, PersonSpec, SiteSpec
from demo.starter import form, pages
from demo.starter.answers import Answers

_TEAM = "team"
_PROFILE = (
    "name",
    "theme",
    "coordinator_word",
    "minimum_age",
    "contact_email",
    "sender_address",
    "controller_name",
    "controller_address",
    "controller_contact",
)


def make(answers: Answers) -> Site:
    """The new site. Raises ValidationError when the data cannot be; then nothing was made."""
    spec = _spec(answers)
    files = build.Files(spec)
    with transaction.atomic():
        made = build.plant(spec, files)
        made.site.port = _port()
        made.site.save()
        group = Group.objects.create(name=_free_name(f"Redactie {answers.name}"))
        editors.allow(group, made.site, made.collection, made.tree)
        _editor(answers).groups.add(group)
    return made.site


def profile(answers: Answers) -> dict[str, object]:
    """Columns of the site's profile."""
    return {name: getattr(answers, name) for name in _PROFILE}


def _spec(answers: Answers) -> SiteSpec:
    return SiteSpec(
        key=answers.key,
        name=answers.name,
        hostname=answers.hostname,
        profile=profile(answers),
        pages=pages.pages(answers),
        neighbourhoods=[
            NeighbourhoodSpec(
                slug=slugify(answers.neighbourhood)[:120] or "buurt",
                name=answers.neighbourhood,
                place=answers.place,
                team=[_TEAM],
                police_contacts=[],
                groups=[],
            )
        ],
        people=[PersonSpec(_TEAM, answers.person_name, 0, answers.person_email)],
        desks=[DeskSpec("vragen", "Vragen", "Alles wat u wilt vragen of vertellen.", [_TEAM])],
        asks=form.asks(answers),
        forms=form.FORMS,
        pictures={},
        start_page="groep-beginnen",
    )


def _port() -> int:
    """That of the default site, or of the oldest one: the same server answers for all."""
    other = Site.objects.exclude(root_page=None).order_by("-is_default_site", "pk").first()
    return other.port if other else 80


def account(email: str) -> User | None:
    """Who has an account with this address: one that may log in before one that may not."""
    return User.objects.filter(email__iexact=email).order_by("-is_active", "pk").first()


def username(email: str) -> str:
    """Under which name a new account logs in."""
    return email.lower()[:150]


def _editor(answers: Answers) -> User:
    """The first editor: who has an account already keeps it. A new one asks for a password by e-mail."""
    if known := account(answers.editor_email):
        return known
    first, _space, last = answers.editor_name.partition(" ")
    return User.objects.create(
        username=username(answers.editor_email),
        email=answers.editor_email,
        first_name=first[:150],
        last_name=last[:150],
        password=make_password(get_random_string(50)),  # nobody knows it
    )


def _free_name(name: str) -> str:
    """A name of a group of editors that no other has."""
    taken = Group.objects.filter(name__startswith=name[:140]).count()
    return f"{name[:140]} ({taken + 1})" if taken else name[:150]
