"""Specs: their parts, items and prose."""
