"""What stands above and behind the forms of the demo in English."""

from demo.blocks import text
from demo.spec import Words

_CONFIRM = "One more step: confirm your e-mail address"
_ANSWER = {
    "submit_label": "Send",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>After that we read your message. You get an answer within a week.</p>",
}
_CHANGE = {
    "submit_label": "Send",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>After that we look at it. You hear from us within a week.</p>",
}

SIGN_UP = Words(
    slug="sign-up",
    title="Sign up",
    intro="Sign up for the group of your street, or for several groups at once. It takes about three minutes.",
    summary="Join the group of your street.",
    body=[],
    extra={
        "submit_label": "Send",
        "thanks_title": _CONFIRM,
        "thanks_text": "<p>Do you see something suspicious meanwhile? Just call <b>112</b>.</p>",
    },
)

QUESTIONS = Words(
    slug="questions-about-whatsapp",
    title="Question about WhatsApp or starting a group",
    intro="Does the app not do what you want? Or are you not sure that a group is for you? Carla helps you.",
    summary="Help with the app and with a new group.",
    body=[],
    extra=_ANSWER,
)

REGISTER = Words(
    slug="register-a-group",
    title="Register a group",
    intro="Do you coordinate a group that is not on this website yet? Mia will add it.",
    summary="Put your group on this website.",
    body=[
        text(
            "<h2>Good to know</h2><ul>"
            "<li>Your members need not sign up again. You say how many they are.</li>"
            "<li>You choose whether new members can sign up here.</li>"
            "<li>The website shows your first name only. People write to you by a form.</li>"
            "<li>You also come into the group of all coordinators of the district.</li></ul>"
        ),
    ],
    extra=_CHANGE,
)

START = Words(
    slug="ask-for-help",
    title="Ask for help with a new group",
    intro="Tell us for which streets you want a group. We call you, and we look whether neighbours are waiting.",
    summary="We help you with your first members.",
    body=[],
    extra=_CHANGE,
)

OTHER = Words(
    slug="other-question",
    title="Another question",
    intro="Does your question fit nowhere? Leo reads all other mail.",
    summary="For everything else.",
    body=[],
    extra=_ANSWER,
)
