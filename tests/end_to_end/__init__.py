"""The real servers, as they are started by make run. A package, so that what it shares ends with its last test."""
