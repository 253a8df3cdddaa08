"""How a command ends."""

CLEAN, FAULTY, CANNOT_RUN = 0, 1, 2
