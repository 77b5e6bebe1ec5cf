"""Derivations: one file a way to compute a fact.

Each is a function `(terms, into) -> Amount`: from the inputs to an amount in the unit `into`. It raises `Underivable`
where the inputs do not fit.
"""
