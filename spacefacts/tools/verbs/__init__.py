"""Room: one file a verb of the command line; what it says of the verb is in `spacefacts.tools.options`."""
