"""Options that belong together reach a command as one value.

running_options = together("running", Running, cache_option, jobs_option)

@running_options
def build_command(running: Running) -> None: ...        # running.cache_folder, running.jobs
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from extractor.values import field_names

Command = Callable[..., None]


def together(name: str, kind: type[Any], *options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """A decorator of commands that adds options and gives what was chosen as one argument: a ``kind``, which is a
    dataclass with a field for each option, of its name."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def called(*args: Any, **given: Any) -> None:
            chosen = {field: given.pop(field) for field in field_names(kind) if field in given}
            command(*args, **given, **{name: kind(**chosen)})

        decorated: Command = called
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate
