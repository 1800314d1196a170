"""The main pages of the demo in English."""

from datetime import time

from demo.blocks import button, callout, events, finder, questions, saar, steps, text
from demo.spec import Words
from demo.statenkwartier.english_privacy import PRIVACY

__all__ = ["AGENDA", "CALLING", "CONTACT", "GROUPS", "HOME", "HOW", "MEETING", "PRIVACY", "RULES", "START"]

_POLICE = callout(
    "police",
    "No emergency?",
    "<p>Call the police on <b>0900-8844</b>. To report something anonymously, call <b>0800-7000</b>.</p>",
)

HOME = Words(
    slug="statenkwartier-en",
    title="Together we keep our neighbourhood safe",
    intro="Almost every street in the Statenkwartier has a WhatsApp group for neighbours. "
    "If you see something suspicious, your neighbours know at once.",
    summary="Neighbourhood WhatsApp groups in the Statenkwartier in The Hague. Find your group and sign up.",
    body=[
        button("Sign up", "aanmelden"),
        button("Find your group", "groepen"),
        finder("Find your group"),
        callout(
            "emergency",
            "Seen something suspicious? Call 112 first",
            "<p>You may call even if nobody's life is in danger: when somebody is breaking in, stealing or causing damage. "
            "Then tell the group.</p>",
        ),
        text(
            "<h2>What does a group do?</h2>"
            "<p>Neighbours keep an eye on their street. Anyone who sees something suspicious calls 112 and tells the group. "
            "Then everybody knows what to look out for.</p>"
            "<p>Every group has one or more coordinators: neighbours who volunteer.</p>"
        ),
        steps(
            "Three steps to your group",
            "<b>Sign up.</b> Fill in your name, address and mobile number. We will find the group for your street.",
            "<b>Confirm your e-mail address.</b> We send you an e-mail with a link. That way we know it is really you.",
            "<b>The coordinator decides.</b> You will hear from us, and then you join the group.",
        ),
        events("Coming up", 3),
        _POLICE,
    ],
)

HOW = Words(
    slug="how-it-works",
    title="How it works",
    intro="Four steps to remember: see, call, tell and help. And a few tips for your phone.",
    summary="What to do if you see something suspicious.",
    body=[
        saar(
            ("S", "See", "Something is not right. Note what the person is doing, and where they are going."),
            ("A", "Alert", "Call 112 and say what you see."),
            ("A", "App", "Tell the group. Add that you have called 112."),
            ("R", "React", "Take a look, but only if it is safe. It is best not to go alone."),
        ),
        callout(
            "emergency",
            "When should you call 112?",
            "<p>Call 112 when the police need to come now. Nobody's life has to be in danger. "
            "A burglar in the street is reason enough. So is somebody trying to break in.</p>",
        ),
        _POLICE,
        text(
            "<h2>In the group</h2><ul>"
            "<li>Has somebody already called 112? Then you do not need to.</li>"
            "<li>Give the street and the house number.</li>"
            "<li>Write what you see, not what you think.</li>"
            "<li>Use another group for small talk.</li></ul>"
            '<p><a href="page:wanneer-112">When should you call 112?</a></p>'
        ),
        questions(
            "WhatsApp on your phone",
            (
                "How do I mute a group?",
                "<p>Open the group and tap its name. Choose <b>Mute notifications</b>. You can read the messages later.</p>",
            ),
            (
                "How do I stop pop-ups?",
                "<p>Go to Settings in WhatsApp and choose <b>Notifications</b>. "
                "Turn off pop-ups or banners for groups.</p>",
            ),
            (
                "How do I reply to just one person?",
                "<p>Not every reply is for the whole group. Press and hold the message, then choose <b>Reply privately</b>.</p>",
            ),
        ),
        button("Read the house rules", "huisregels"),
    ],
)

GROUPS = Words(
    slug="groups",
    title="Groups",
    intro="Choose your street and sign up. You may join several groups, if you live or have a business there.",
    summary="All groups and their streets.",
    body=[
        text(
            "<p>Is your street not on the list? Sign up anyway, and you will join the district group. "
            "Messages in the groups are in Dutch. In most groups people understand English.</p>"
        )
    ],
)

CONTACT = Words(
    slug="contact",
    title="Contact",
    intro="We have five desks, each run by a different volunteer.",
    summary="Five desks for your questions.",
    body=[
        callout(
            "emergency",
            "Seeing something suspicious right now?",
            "<p>Call 112. We do not check our e-mail every hour.</p>",
        ),
        text(
            "<p>You will have an answer within a week. The names of the desks are in Dutch, but you may write in English.</p>"
        ),
    ],
)

RULES = Words(
    slug="house-rules",
    title="House rules",
    intro="Everybody in a group follows these rules. You agree to them when you sign up.",
    summary="What we agree on in every group.",
    body=[
        text(
            "<h2>Who can join?</h2><ul>"
            "<li>You are 18 or older.</li>"
            "<li>You live in the group's area, or have a business there.</li>"
            "<li>You use the app under your own name.</li></ul>"
            "<h2>What is the group for?</h2><ul>"
            "<li>Only for suspicious situations in the neighbourhood.</li>"
            "<li>Call 112 first. Then tell the group that you have called.</li>"
            "<li>No jokes, advertising or small talk. You may start another group for that.</li></ul>"
            "<h2>How do we treat each other?</h2><ul>"
            "<li>Keep messages short and calm. No swearing, no discrimination.</li>"
            "<li>Describe what somebody is doing. Skin colour alone is never suspicious.</li>"
            "<li>Do not play judge. We watch; the police investigate.</li>"
            "<li>Be careful with photos. Do not share them outside the group.</li>"
            "<li>Stay out of danger. Never use your phone while driving.</li></ul>"
            "<h2>What does the coordinator do?</h2><ul>"
            "<li>The coordinator lets new members in.</li>"
            "<li>The coordinator ends a conversation when it is over.</li>"
            "<li>If somebody breaks the rules, the coordinator talks to them first. "
            "If that does not help, the coordinator removes them from the group.</li></ul>"
            "<h2>Leaving</h2>"
            "<p>Moving house, or want to stop? Then leave the group. You can do so at any time.</p>"
        ),
    ],
)

START = Words(
    slug="start-a-group",
    title="Start a group",
    intro="No group in your street yet? You can start with three or four neighbours. We will help you.",
    summary="No group in your street yet? We will help you.",
    body=[
        steps(
            "How to start",
            "<b>Find others.</b> Ask your neighbours on either side and across the street. Ten members is a good start.",
            "<b>Choose coordinators.</b> Preferably two. If one is away, the other is still there.",
            "<b>Agree on the area.</b> Choose a street or a block. A group of 50 to 100 people works best.",
            "<b>Create the group.</b> Put the house rules in its description. Let only coordinators add members.",
            "<b>Tell us.</b> We will put the group on this website. You will also join the group of all coordinators.",
        ),
        button("Ask for help with a new group", "groep-aanvragen"),
        button("Register an existing group", "registreren"),
    ],
)

CALLING = Words(
    slug="when-to-call-112",
    title="When should you call 112?",
    intro="Many people wait too long. They think 112 is only for matters of life and death. It is not.",
    summary="Call 112 for break-ins and vandalism too.",
    body=[
        callout("emergency", "Do the police need to come now? Call 112", "<p>Not sure? Call anyway.</p>"),
        text(
            "<h2>Call 112 when</h2><ul>"
            "<li>somebody is breaking in, or trying to;</li>"
            "<li>somebody is trying the doors of houses or cars;</li>"
            "<li>people are fighting, stealing or causing damage;</li>"
            "<li>you see fire or smoke;</li>"
            "<li>somebody is hurt or in danger.</li></ul>"
        ),
        _POLICE,
    ],
)

AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="We meet on the third Tuesday of every month except July and August. Just walk in.",
    summary="When you can meet us and the community police officer.",
    body=[],
)

MEETING = Words(
    slug="team-evening",
    title="Team evening",
    intro="A meeting of the team. Anybody may listen and join in. The evening is in Dutch.",
    summary="The third Tuesday of the month, at 19:30.",
    body=[
        text(
            "<h2>Meet the community police officer</h2>"
            "<p>The community police officer is there from 19:30 to 20:00. No appointment is needed. After that the team meets.</p>"
        ),
    ],
    rows={
        "moments": [
            {
                "label": "Walk in and meet the community police officer",
                "start_time": time(19, 30),
                "end_time": time(20, 0),
            }
        ]
    },
)
