"""The web process. `gunicorn` in this folder finds this file by itself; the command line and GUNICORN_CMD_ARGS win over it."""

import os
import sys
from pathlib import Path
from typing import Any

pythonpath = str(Path(__file__).parent / "site")
wsgi_app = "config.wsgi"
sys.path.insert(0, pythonpath)

from gunicorn.glogging import Logger  # noqa: E402

from config.logs import MaskTokens, mask  # noqa: E402

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
worker_class = "gthread"
timeout = 30
graceful_timeout = 10
max_requests = 5000  # a slow leak of memory never becomes a big one
max_requests_jitter = 500
accesslog = os.environ.get("ACCESS_LOG", "-")
control_socket_disable = True
# Without the visitor's address: the web server in front may keep it, for as long as its privacy statement says.
access_log_format = '%(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(M)sms'
_MASK = MaskTokens()


class MaskingLogger(Logger):
    """Link tokens stand in paths; whoever reads the log must not be able to decide."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.addFilter(_MASK)  # “Error handling request …” names the path, “Invalid request …” the whole line

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        found = super().atoms(resp, req, environ, request_time)
        return {name: mask(value) if isinstance(value, str) else value for name, value in found.items()}


logger_class = MaskingLogger
