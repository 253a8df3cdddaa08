"""A text and a place in it → what an editor offers there; nothing here knows a protocol."""
