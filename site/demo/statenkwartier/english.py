"""The main pages of the demo in English."""

from demo.blocks import button, callout, finder, saar, steps, text
from demo.spec import Words

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
            "<h2>WhatsApp on your phone</h2>"
            "<h3>Mute a group</h3>"
            "<p>Open the group and tap its name. Choose <b>Mute notifications</b>. You read the messages later.</p>"
            "<h3>No pop-ups</h3>"
            "<p>Go to the settings of WhatsApp and choose <b>Notifications</b>. Switch off pop-ups or banners for groups.</p>"
            "<h3>Answer one person</h3>"
            "<p>Not every answer is for the whole group. Hold the message and choose <b>Reply privately</b>.</p>"
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

SIGN_UP = Words(
    slug="sign-up",
    title="Sign up",
    intro="Sign up for the group of your street. It takes about three minutes.",
    summary="Join the group of your street.",
    body=[],
    extra={
        "submit_label": "Send",
        "thanks_title": "One more step: confirm your e-mail address",
        "thanks_text": "<p>Do you see something suspicious meanwhile? Just call <b>112</b>.</p>",
    },
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
        text(
            "<h2>What is your question about?</h2><ul>"
            "<li><b>WhatsApp, or starting a group:</b> Carla</li>"
            "<li><b>Registering a group:</b> Mia</li>"
            "<li><b>Dog owners:</b> Niek</li>"
            "<li><b>Situations in the district:</b> Hassan, with a photo</li>"
            "<li><b>All other mail:</b> Leo</li></ul>"
            '<p>Write to <a href="mailto:contact@example.org">contact@example.org</a> and put the desk in the subject. '
            "You get an answer within a week.</p>"
        ),
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

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="When you sign up, you tell us who you are and where you live. Here you read who sees that, and when we erase it.",
    summary="Who sees your details, and when we erase them.",
    body=[
        text(
            "<h2>Who is responsible?</h2>"
            "<p>Stichting Buurtpreventie Statenkwartier (voorbeeld), Postbus 1, 2500 AA Den Haag. "
            'Questions about privacy: <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>When you sign up</h2>"
            "<p>We ask your name, e-mail address, mobile number and address. With these we find your group, "
            "and its coordinator decides whether you can join. We may do so because you give consent. "
            "If you do not, you cannot sign up; nothing else follows from it.</p>"
            "<h2>Who sees your details?</h2><ul>"
            "<li>The coordinators of your group and their deputies.</li>"
            "<li>The team of the district, when a group has no coordinator.</li>"
            "<li>The people who look after this website, when that is needed.</li></ul>"
            "<p>Nobody else. We sell nothing. Your details stay in Europe. "
            "In a WhatsApp group all members see your number and your picture.</p>"
            "<h2>How long do we keep them?</h2><ul>"
            "<li>You do not confirm your e-mail address: we erase all after 7 days.</li>"
            "<li>You were refused, or you withdraw: we erase all after 30 days.</li>"
            "<li>You are in the group: we erase your sign-up after 30 days.</li></ul>"
            "<p>We keep proof that you gave consent. It does not say who you are.</p>"
            "<h2>When you are a coordinator</h2>"
            "<p>Of every group we need the name of at least one coordinator, and a way to reach you. "
            "The website shows your first name only. We use your name, e-mail address and mobile number to run the groups. "
            "We <b>share these with the local police</b>, who run a group for coordinators. "
            "You can register with the police yourself instead. We note which of the two you choose.</p>"
            "<p>New coordinators also come into the group of all coordinators of the district.</p>"
            "<h2>Your rights</h2><ul>"
            "<li>You may see what we have about you, and get a copy.</li>"
            "<li>You may have it corrected or erased.</li>"
            "<li>You may ask us to stop using it.</li>"
            "<li>You may take it with you in a file.</li>"
            "<li>You may withdraw your consent, with the link in every mail of ours. "
            "What we did before stays lawful.</li></ul>"
            '<p>Write to <a href="mailto:privacy@example.org">privacy@example.org</a>. You get an answer within a month. '
            "You can complain to the Dutch authority, the <b>Autoriteit Persoonsgegevens</b>.</p>"
            "<h2>Safe</h2>"
            "<p>This website sets no cookies that follow you. Our mails to coordinators hold your initials and street only. "
            "No computer decides about you: a person does.</p>"
        ),
    ],
)
