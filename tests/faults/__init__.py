"""Builds and commands that are killed, that find no room, or under which the files change."""
