"""The form of a website's profile in the admin: its fields in tabs, in the order in which one starts a website."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface

TABS = TabbedInterface(
    [
        ObjectList(
            [
                HelpPanel(_("Dit geldt voor één website. Kies rechtsboven een andere, als u er meer beheert.")),
                FieldPanel("name"),
                MultiFieldPanel([FieldPanel("tagline"), FieldPanel("tagline_en")], heading=_("Ondertitel")),
                MultiFieldPanel([FieldPanel("theme"), FieldPanel("logo")], heading=_("Uiterlijk")),
            ],
            heading=_("Naam en uiterlijk"),
        ),
        ObjectList(
            [FieldPanel("contact_email"), FieldPanel("public_addresses"), FieldPanel("emergency_numbers")],
            heading=_("Contact en hulp"),
        ),
        ObjectList(
            [
                FieldPanel("coordinator_word"),
                FieldPanel("minimum_age"),
                FieldPanel("start_page"),
                FieldPanel("police_contacts_max"),
                FieldPanel("coordinators_per_group_max"),
                FieldPanel("group_size_limit"),
                FieldPanel("removal_by"),
                FieldPanel("waiting_neighbours"),
                FieldPanel("leaflet_rules"),
            ],
            heading=_("Woorden en regels"),
        ),
        ObjectList(
            [
                MultiFieldPanel([FieldPanel("sender_name"), FieldPanel("sender_address")], heading=_("E-mail")),
                MultiFieldPanel(
                    [
                        FieldPanel("controller_name"),
                        FieldPanel("controller_address"),
                        FieldPanel("controller_contact"),
                    ],
                    heading=_("Privacy"),
                ),
            ],
            heading=_("E-mail en privacy"),
        ),
    ]
)
