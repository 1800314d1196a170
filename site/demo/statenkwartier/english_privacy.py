"""The privacy notice of the demo in English: it says what the Dutch one says."""

from demo import rights
from demo.blocks import callout, text
from demo.spec import Words

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="When you sign up, you tell us who you are and where you live. This page says who sees that, and when we erase it.",
    summary="Who sees your details, and when we erase them.",
    body=[
        text(
            "<h2>Who is responsible?</h2>"
            "<p>Stichting Buurtpreventie Statenkwartier (voorbeeld), Postbus 1, 2500 AA Den Haag. "
            'Questions about privacy? Write to <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>When you sign up</h2>"
            "<p>We ask for your name, e-mail address, mobile number and home address. We use them to find your group. "
            "Its coordinator uses them to decide whether you can join.</p>"
            "<p>We may do this because you consent to it. If you do not, you cannot sign up. "
            "It has no other consequences.</p>"
            "<h2>Who sees your details?</h2><ul>"
            "<li>The coordinators of your group and their deputies.</li>"
            "<li>The district team, if a group has no coordinator.</li>"
            "<li>A question goes to the people at the desk you choose.</li>"
            "<li>The people who maintain this website, when they need to.</li></ul>"
            "<p>Nobody else. We sell nothing. Your details stay in Europe.</p>"
        ),
        callout(
            "note",
            "In the group itself",
            "<p>In a WhatsApp group every member can see your number and your profile picture. "
            "WhatsApp has rules of its own, which we have no say in.</p>",
        ),
        text(
            "<h2>How long do we keep them?</h2><ul>"
            "<li>If you do not confirm your e-mail address, we erase everything after 7 days.</li>"
            "<li>If you are turned down, or withdraw, we erase everything after 30 days.</li>"
            "<li>While you are in the group, we keep your name, e-mail address, number and street, "
            "and for 30 days after you leave. We erase the rest after 30 days.</li>"
            "<li>If you are waiting for a group, we keep everything until 12 months after your last yes. "
            "After six months we ask whether you still want to wait.</li>"
            "<li>If you asked a question, we erase it 30 days after our answer.</li>"
            "<li>If you reported a mistake on the map, we erase your e-mail address after 30 days. "
            "We keep what you wrote about the map until the map is right.</li>"
            "<li>If you registered for an evening, we erase that 30 days after it.</li></ul>"
            "<p>We do keep proof that you gave consent. It does not say who you are.</p>"
            "<h2>If you are a coordinator</h2>"
            "<p>For every group we need the name of at least one coordinator. People must also be able to reach you, "
            "or nobody can sign up. The website shows your first name only, with a form behind it. "
            "It does not show your e-mail address or number.</p>"
            "<p>We use your name, e-mail address and mobile number to run the groups. "
            "We <b>share these three with the local police, if you say yes to that</b>. "
            "The police run a group for coordinators. If you would rather not go through us, "
            "you can register with the police yourself. We note which of the two you choose. You may also choose neither.</p>"
            "<p>New coordinators also join the group of all coordinators in the district. "
            "The other coordinators can then see your number.</p>"
            "<p>We keep this for as long as you are a coordinator, and for 30 days after that.</p>"
            + rights.english("privacy@example.org")
            + "<h2>Safe</h2>"
            "<p>This website sets no cookies to track you. Our e-mails to coordinators mention only your initials and your "
            "street. A computer never decides about your sign-up: a person always does.</p>"
        ),
    ],
)
