"""What a run may leave out, and how it says so. In CI (`CI=true`) a missing browser, Java or service is a failure, never a skip."""

import os
import shutil

import pytest
from hypothesis import settings

SERVICES = {"postgresql": "TEST_DATABASE_URL", "redis": "TEST_REDIS_URL", "rabbitmq": "TEST_AMQP_URL"}
HEAVY = ("browser", "java", "whole", "slow")
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# The same examples at each run: what fails was changed by whoever sees it fail. HYPOTHESIS=random looks for new ones.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("random", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS", "repeatable"))


def chromium() -> str | None:
    """Where Chromium is: `CHROMIUM`, the machine's own, or the one that Playwright fetched; None when there is none."""
    if given := os.environ.get("CHROMIUM"):
        return given
    for name in CHROMIUM_NAMES:
        if found := shutil.which(name):
            return found
    return _chromium_of_playwright()


def _chromium_of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def missing(item: pytest.Item) -> str | None:
    """Why `item` cannot run on this machine, or None. `@pytest.mark.services("redis", …)` names what it needs; bare, it needs all."""
    for mark in item.iter_markers("services"):
        for service in mark.args or SERVICES:
            if not os.environ.get(SERVICES[service]):
                return f"{SERVICES[service]} is not given"
    if item.get_closest_marker("java") and not shutil.which("java"):
        return "no Java: apt install default-jre-headless"
    if item.get_closest_marker("node") and not shutil.which("node"):
        return "no Node: apt install nodejs"
    if item.get_closest_marker("browser") and not chromium():
        return "no Chromium: apt install chromium, or playwright install chromium, or set CHROMIUM"
    return None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Modules that take long come first: else a process is alone with one of them at the end, and the other idle."""
    heavy = {item.path for item in items if any(map(item.get_closest_marker, HEAVY))}
    items.sort(key=lambda item: item.path not in heavy)


def pytest_runtest_setup(item: pytest.Item) -> None:
    why = missing(item)
    if why and os.environ.get("CI") == "true":
        pytest.fail(f"CI must run this: {why}", pytrace=False)
    if why:
        pytest.skip(why)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """In CI no skip passes, whatever its reason: "nothing that can run is skipped silently"."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"CI must run this: {report.longrepr}"
    return report
