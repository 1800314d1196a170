"""What stands above and behind the forms of the demo in English."""

from demo.blocks import text
from demo.spec import Words

_CONFIRM = "One more step: confirm your e-mail address"
_ANSWER = {
    "submit_label": "Send",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>Then we will read your message. You will have an answer within a week.</p>",
}
_CHANGE = {
    "submit_label": "Send",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>Then we will look at it. You will hear from us within a week.</p>",
}

SIGN_UP = Words(
    slug="sign-up",
    title="Sign up",
    intro="Sign up for the group in your street, or for several groups at once. It takes about three minutes.",
    summary="Join the group in your street.",
    body=[],
    extra={
        "submit_label": "Send sign-up",
        "thanks_title": _CONFIRM,
        "thanks_text": "<p>If you see something suspicious in the meantime, just call <b>112</b>.</p>",
    },
)

QUESTIONS = Words(
    slug="questions-about-whatsapp",
    title="A question about WhatsApp or starting a group",
    intro="Trouble with the app? Or not sure whether a group is for you? Carla will help you.",
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
            "<li>Your members do not need to sign up again. You tell us how many there are.</li>"
            "<li>You choose whether new members can sign up here.</li>"
            "<li>The website shows only your first name. People write to you through a form.</li>"
            "<li>You will also join the group of all coordinators in the district.</li></ul>"
        ),
    ],
    extra=_CHANGE,
)

START = Words(
    slug="ask-for-help",
    title="Ask for help with a new group",
    intro="Tell us which streets you want a group for. We will call you, and see whether neighbours are already waiting.",
    summary="We will help you find your first members.",
    body=[],
    extra=_CHANGE,
)

OTHER = Words(
    slug="other-question",
    title="Another question",
    intro="Does your question not fit anywhere else? Leo reads all other mail.",
    summary="For everything else.",
    body=[],
    extra=_ANSWER,
)
