"""A host that behaves in every way in which hosts of the web do, well and badly."""
