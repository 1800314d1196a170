"""The main pages of the demo in English."""

from datetime import time

from demo.blocks import button, callout, events, finder, questions, saar, steps, text
from demo.spec import Words
from demo.statenkwartier.english_privacy import PRIVACY

__all__ = ["AGENDA", "CALLING", "CONTACT", "GROUPS", "HOME", "HOW", "MEETING", "PRIVACY", "RULES", "START"]

_POLICE = callout(
    "police",
    "No emergency?",
    "<p>Call the police on <b>0900-8844</b>. To stay anonymous, call <b>0800-7000</b>.</p>",
)

HOME = Words(
    slug="statenkwartier-en",
    title="Together we keep our neighbourhood safe",
    intro="Almost every street of the Statenkwartier has a WhatsApp group of neighbours. "
    "Do you see something strange? Your neighbours know at once.",
    summary="WhatsApp groups of neighbours in the Statenkwartier in The Hague. Find your group and sign up.",
    body=[
        button("Sign up", "aanmelden"),
        button("Find your group", "groepen"),
        finder("Find your group"),
        callout(
            "emergency",
            "Do you see something suspicious? Call 112 first",
            "<p>Also when no life is in danger. Call when somebody breaks in, steals or destroys something. "
            "Then tell the group.</p>",
        ),
        text(
            "<h2>What does a group do?</h2>"
            "<p>Neighbours in a street keep an eye on things. Whoever sees something strange calls 112 and tells the group. "
            "Then everybody knows what to look out for.</p>"
            "<p>Every group has one or more coordinators: neighbours who do this as volunteers.</p>"
        ),
        steps(
            "Three steps to your group",
            "<b>Sign up.</b> Fill in your name, address and mobile number. We find the group of your street.",
            "<b>Confirm your e-mail address.</b> You get a mail with a link. Then we know that it is really you.",
            "<b>The coordinator decides.</b> After that you get a message and come into the group.",
        ),
        events("Coming up", 3),
        _POLICE,
    ],
)

HOW = Words(
    slug="how-it-works",
    title="How it works",
    intro="Four steps that everybody knows: see, call, tell and help. And a few tips for your phone.",
    summary="What to do when you see something suspicious.",
    body=[
        saar(
            ("S", "See", "Something is not right. What does the person look like, and where does he go?"),
            ("A", "Alarm", "Call 112 and say what you see."),
            ("A", "App", "Tell the group. Write that you have called 112."),
            ("R", "React", "Have a look, but only if it is safe. It is better to go with two."),
        ),
        callout(
            "emergency",
            "When do you call 112?",
            "<p>Call 112 when the police must come now. No life has to be in danger. "
            "A burglar in the street is enough. So is somebody who tries to break in.</p>",
        ),
        _POLICE,
        text(
            "<h2>In the group</h2><ul>"
            "<li>Has somebody called 112 already? Then you need not call.</li>"
            "<li>Name the street and the house number.</li>"
            "<li>Write what you see, not what you think.</li>"
            "<li>Use another group for small talk.</li></ul>"
            '<p><a href="page:wanneer-112">When do you call 112?</a></p>'
        ),
        questions(
            "WhatsApp on your phone",
            (
                "How do I mute a group?",
                "<p>Open the group and tap its name. Choose <b>Mute notifications</b>. You read the messages later.</p>",
            ),
            (
                "How do I stop pop-ups?",
                "<p>Go to the settings of WhatsApp and choose <b>Notifications</b>. "
                "Switch off pop-ups or banners for groups.</p>",
            ),
            (
                "How do I answer one person?",
                "<p>Not every answer is for the whole group. Hold the message and choose <b>Reply privately</b>.</p>",
            ),
        ),
        button("Read the house rules", "huisregels"),
    ],
)

GROUPS = Words(
    slug="groups",
    title="Groups",
    intro="Choose your street and sign up. You may join several groups, if you live or work there.",
    summary="All groups, with their streets.",
    body=[
        text(
            "<p>Is your street not on the list? Sign up all the same. You will come into the group of the district. "
            "The groups speak Dutch; most understand English.</p>"
        )
    ],
)

CONTACT = Words(
    slug="contact",
    title="Contact",
    intro="We have five desks, each with its own volunteer.",
    summary="Five desks for your question.",
    body=[
        callout(
            "emergency", "Do you see something suspicious now?", "<p>Call 112. We do not read our mail every hour.</p>"
        ),
        text("<p>You get an answer within a week. The names of the desks are in Dutch; you may write in English.</p>"),
    ],
)

RULES = Words(
    slug="house-rules",
    title="House rules",
    intro="Everybody in a group keeps to these rules. You agree to them when you sign up.",
    summary="What we agree on in every group.",
    body=[
        text(
            "<h2>Who can join?</h2><ul>"
            "<li>You are 18 or older.</li>"
            "<li>You live in the area of the group, or you have a business there.</li>"
            "<li>You use the app under your own name.</li></ul>"
            "<h2>What is the group for?</h2><ul>"
            "<li>Only for suspicious situations in the neighbourhood.</li>"
            "<li>Call 112 first. Then tell the group that you called.</li>"
            "<li>No jokes, advertising or small talk. You may start another group for that.</li></ul>"
            "<h2>How do we treat each other?</h2><ul>"
            "<li>Write short and calm messages. No swearing, no discrimination.</li>"
            "<li>Describe what somebody does. The colour of a skin alone is never suspicious.</li>"
            "<li>Do not play judge. The police investigate, we look.</li>"
            "<li>Be careful with photos. Do not send them on outside the group.</li>"
            "<li>Stay out of danger. Never use your phone at the wheel.</li></ul>"
            "<h2>What does the coordinator do?</h2><ul>"
            "<li>The coordinator lets new members in.</li>"
            "<li>The coordinator ends a conversation when it is over.</li>"
            "<li>Does somebody break the rules? The coordinator talks to him first. "
            "If that does not help, he takes him out of the group.</li></ul>"
            "<h2>Leaving</h2>"
            "<p>Do you move house, or do you want to stop? Then leave the group. You can do so at any moment.</p>"
        ),
    ],
)

START = Words(
    slug="start-a-group",
    title="Start a group",
    intro="Has your street no group yet? You can begin with three or four neighbours. We help you.",
    summary="No group in your street yet? We help you.",
    body=[
        steps(
            "How to begin",
            "<b>Find others.</b> Ask the neighbours to your left and right and across the street.",
            "<b>Choose coordinators.</b> Two, if you can. When one is away, the other is still there.",
            "<b>Agree on the area.</b> A street or a block. A group of 50 to 100 people works best.",
            "<b>Make the group.</b> Put the house rules in its description. Only coordinators may add members.",
            "<b>Tell us.</b> We put the group on this website. You also come into the group of all coordinators.",
        ),
        button("Ask for help with a new group", "groep-aanvragen"),
        button("Register a group that is there already", "registreren"),
    ],
)

CALLING = Words(
    slug="when-to-call-112",
    title="When do you call 112?",
    intro="Many people wait too long. They think that 112 is for life and death only. It is not.",
    summary="112 is also for burglars and vandals.",
    body=[
        callout("emergency", "Must the police come now? Call 112", "<p>Not sure? Call all the same.</p>"),
        text(
            "<h2>For this you call 112</h2><ul>"
            "<li>Somebody breaks in, or tries to.</li>"
            "<li>Somebody tries the doors of houses or cars.</li>"
            "<li>People fight, steal or destroy something.</li>"
            "<li>You see fire or smoke.</li>"
            "<li>Somebody is hurt or in danger.</li></ul>"
        ),
        _POLICE,
    ],
)

AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="We meet every third Tuesday of the month, but not in July and August. You can just walk in.",
    summary="When to meet us and the police officer.",
    body=[],
)

MEETING = Words(
    slug="team-evening",
    title="Team evening",
    intro="The team meets. Everybody may listen and speak. The evening is in Dutch.",
    summary="Every third Tuesday at 19:30.",
    body=[
        text(
            "<h2>Meet the police officer</h2>"
            "<p>The community police officer is there from 19:30 to 20:00. You need no appointment.</p>"
        ),
    ],
    rows={
        "moments": [
            {"label": "The police officer is there for everybody", "start_time": time(19, 30), "end_time": time(20, 0)}
        ]
    },
)
