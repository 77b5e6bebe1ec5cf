"""Reports: one file an output format of the checker, each a function from a report to text."""
