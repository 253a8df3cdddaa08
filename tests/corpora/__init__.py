"""Real documents nobody here wrote; `make corpora DIR=…` says where they lie."""
