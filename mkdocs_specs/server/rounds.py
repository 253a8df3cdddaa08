"""Rounds: work that is asked for again and again, done one at a time, and only when nobody asks for a moment."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

Result = TypeVar("Result")

PAUSE_SECONDS = 0.2
"""How long nobody must ask before the work begins: a typist's pause."""


class Rounds:
    """Asks for one kind of work; lives as long as the event loop."""

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        """Name the work."""
        self._work = work
        self._asked = 0
        self._task: asyncio.Task[None] | None = None

    def ask(self) -> None:
        """See that the work is done once more, for what holds now."""
        self._asked += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._run())

    async def finished(self) -> None:
        """Wait until all that was asked for so far is done."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        done = 0
        while done != self._asked:
            wanted = self._asked
            await asyncio.sleep(PAUSE_SECONDS)
            if wanted == self._asked:
                await self._work()
                done = wanted


async def in_background(function: Callable[[], Result]) -> Result:
    """Run a function beside the event loop; the end of the process does not wait for it."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def finish(result: Result | None, error: BaseException | None) -> None:
        if not future.cancelled():
            future.set_exception(error) if error is not None else future.set_result(result)  # type: ignore[arg-type]  # one of the two

    def tell(result: Result | None, error: BaseException | None) -> None:
        # The editor may have said goodbye in the meantime: then the loop is closed, and nobody waits.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(finish, result, error)

    def run() -> None:
        try:
            done = function()
        except BaseException as error:  # noqa: BLE001  # it is raised where the work was asked for
            tell(None, error)
        else:
            tell(done, None)

    threading.Thread(target=run, daemon=True).start()
    return await future
