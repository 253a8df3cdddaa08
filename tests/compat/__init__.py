"""Other generators, installed for real; run by `make compat`."""
