"""The language server: what an editor asks and is told, over the same core as builds and commands."""
