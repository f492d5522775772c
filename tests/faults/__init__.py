"""A cluster in which something is broken. A package, so that what it shares ends with its last test."""
