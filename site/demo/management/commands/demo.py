from typing import Any

from django.core.management.base import BaseCommand

from demo import accounts, build, statenkwartier

SITES = (statenkwartier.SITE,)


class Command(BaseCommand):
    help = "Make the demo sites that are not there yet. What is there stays as it is: safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        made = [demo.name for demo in SITES if build.build(demo)]
        for name in made:
            self.stdout.write(f"Made the demo site {name}.")
        if made:
            self.stdout.write(f"Log in as {accounts.ADMIN} or {accounts.EDITOR}, password {accounts.PASSWORD}.")
