"""Asking other hosts whether links still lead somewhere, and reading cited pages on the way.

This package alone opens sockets. It knows nothing of facts: whoever sends it on errands says what to read.
"""
