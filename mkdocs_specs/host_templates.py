"""The templates of a theme, which Jinja would compile for each build and look up under a lock for each use."""

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """What templates were compiled to, in memory; Jinja itself compares it with their source."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, bytes] = {}
        self._made_with: tuple[object, ...] = ()

    def begin(self, env: Environment) -> None:
        """Forget all that was compiled with other means, since Jinja works constants out beforehand."""
        means = dict(env.filters), dict(env.tests), set(env.extensions)
        if means != self._made_with:
            self._known.clear()
            self._made_with = means

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what a template was compiled to, if it is known."""
        known = self._known.get(bucket.key)
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self._known[bucket.key] = bucket.bytecode_to_string()


def with_memory(env: Environment, compiled: Compiled | None) -> Environment:
    """Return the same environment, which forgets no template, and compiles none that is known."""
    if compiled is None:
        return env.overlay(cache_size=-1)
    compiled.begin(env)
    return env.overlay(cache_size=-1, bytecode_cache=compiled)
