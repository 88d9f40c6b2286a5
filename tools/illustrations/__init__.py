"""The terminal's illustrations, composed of a few shared parts for a consistent style."""
