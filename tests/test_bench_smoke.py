"""The bench's arithmetic, and the small servers and clients it measures with. Nothing here is timed."""

import json
import smtplib
import subprocess

import pytest

from bench import visitor
from bench.databases import file_of
from bench.results import Aim, Result, all_met, keep, over
from bench.stage import Stage

pytestmark = pytest.mark.once

HALF = Result("drain.sqlite", [0.4, 0.7, 0.5], "of one connection", Aim(0.6))


def test_the_ratio_is_the_median_of_ratios_taken_within_runs():
    assert over([2, 3], [4, 2]) == [0.5, 1.5]
    assert HALF.ratio == 0.5


def test_an_aim_that_is_just_reached_is_met():
    assert Aim(0.6).met_by(0.6)
    assert Aim(0.8, at_most=True).met_by(0.8)


def test_an_aim_is_missed_from_its_own_side():
    assert not Aim(0.6).met_by(0.59)
    assert not Aim(0.8, at_most=True).met_by(0.81)
    assert not all_met([HALF])


def test_what_has_no_aim_cannot_miss_it():
    assert all_met([Result("sign-up.sqlite", [9.0], "×")])


def test_a_line_says_name_ratio_aim_and_verdict():
    assert HALF.line().split()[:5] == ["drain.sqlite", "0.5", "≥", "0.6", "missed"]
    assert Result("x", [1.0], "×").line().split()[:4] == ["x", "1", "–", "reported"]


def test_bench_json_keeps_what_other_measures_found(tmp_path):
    file = tmp_path / "var" / "bench.json"
    keep([Result("sign-up.sqlite", [0.7], "×", Aim(0.8, at_most=True))], file)
    keep([HALF], file)
    kept = json.loads(file.read_text())
    assert kept["drain.sqlite"] == {
        "ratio": 0.5, "min": 0.4, "max": 0.7, "aim": 0.6, "met": False, "unit": "of one connection",
    }  # fmt: skip
    assert kept["sign-up.sqlite"]["met"] is True


def test_an_answer_is_read_with_its_cookies_and_place():
    raw = b"HTTP/1.1 302 Found\r\nLocation: http://localhost/l/x/?a=b\r\nSet-Cookie: link=y; Path=/\r\n\r\n"
    answer = visitor.parse(raw, 0.1)
    assert (answer.status, answer.location) == (302, "/l/x/")
    assert ("set-cookie", "link=y; Path=/") in answer.headers


def test_a_server_that_hangs_up_is_no_answer():
    with pytest.raises(visitor.Unexpected):
        visitor.parse(b"", 0.1)


def test_hidden_fields_are_found_and_others_left():
    page = '<input type="hidden" name="seal" value="a&amp;b"><input type="text" name="naam" value="x">'
    assert visitor.hidden_fields(page) == {"seal": "a&b"}


def test_the_path_of_a_sqlite_database_is_in_its_url():
    assert file_of("sqlite:////tmp/x.sqlite3") == "/tmp/x.sqlite3"


def test_the_sink_counts_what_it_takes_and_leaves_nothing_behind():
    with Stage() as stage:
        port = stage.port()
        sink = stage.agent("sink", "bench.sink", {}, str(port))
        sink.ask("reset")
        with smtplib.SMTP("127.0.0.1", port) as line:
            line.sendmail("a@example.org", ["b@example.org"], "Subject: x\r\n\r\n.\r\nbody")
            line.sendmail("a@example.org", ["b@example.org"], "Subject: y\r\n\r\nbody")
        assert sink.ask("report")["mails"] == 2
        folder, process = stage.folder, sink.process
    assert not folder.exists()
    assert process.poll() is not None


def test_an_agent_says_what_went_wrong_over_there():
    with Stage() as stage:
        agent = stage.agent("plain", "bench.plain", {})
        with pytest.raises(RuntimeError, match="KeyError"):
            agent.ask("nothing")


def test_a_wrong_name_of_a_measure_is_refused():
    with Stage() as stage:
        process = stage.spawn("bench", ["bench", "--only", "nothing"], {})
        assert process.wait(60) == 2
        assert "drain-far" in stage.log("bench")
        assert isinstance(process, subprocess.Popen)
