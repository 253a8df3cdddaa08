"""The language server, driven by a real client that talks to the real process."""
