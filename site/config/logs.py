"""Link tokens never reach a log: whoever reads logs must not be able to decide."""

import logging
import re
import traceback

# A token stands behind /l/ in a path (see forms.links): 43 characters of base64url.
_TOKEN = re.compile(r"(/l/)[A-Za-z0-9_-]{8,}")


def mask(text: str) -> str:
    """`text` with every link token replaced by ***."""
    return _TOKEN.sub(r"\1***", text)


class MaskTokens(logging.Filter):
    """Masks tokens in the message and in the traceback of each record it sees."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = mask(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = mask("".join(traceback.format_exception(*record.exc_info)).rstrip())
        return True
