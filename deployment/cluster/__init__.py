"""Several of everything on this machine, as on many: its processes, ports and settings."""
