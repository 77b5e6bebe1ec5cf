"""Reports: one file an output format of the checker, each a function from what was found and seen to text."""
