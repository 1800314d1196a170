"""The privacy notice of the demo in English."""

from demo.blocks import text
from demo.spec import Words

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
            "<p>A question goes to the people of the desk that you write to. Nobody else sees anything. "
            "We sell nothing. Your details stay in Europe. "
            "In a WhatsApp group all members see your number and your picture.</p>"
            "<h2>How long do we keep them?</h2><ul>"
            "<li>You do not confirm your e-mail address: we erase all after 7 days.</li>"
            "<li>You were refused, or you withdraw: we erase all after 30 days.</li>"
            "<li>You are in the group: we keep your name, e-mail address, number and street until 30 days after you leave. "
            "The rest goes after 30 days.</li>"
            "<li>You wait for a group: we keep all for a year at most, and ask you again after half a year.</li>"
            "<li>You asked a question: it goes 30 days after our answer.</li></ul>"
            "<p>We keep proof that you gave consent. It does not say who you are.</p>"
            "<h2>When you are a coordinator</h2>"
            "<p>Of every group we need the name of at least one coordinator, and a way to reach you. "
            "The website shows your first name only, with a form behind it. "
            "We use your name, e-mail address and mobile number to run the groups. "
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
