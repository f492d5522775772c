"""What a tracker store raises when it keeps none of a turn because another one stands in its place."""


class NotStored(Exception):
    """Another turn of the same conversation was kept meanwhile, or the message had been kept before."""
