"""Cited pages: what stands on them, and whether they still say what they are cited for."""
