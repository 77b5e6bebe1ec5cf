"""Rules: one file a law, named after the fault."""
