"""The terminal's illustrations, drawn by a few parts so that one hand drew them all."""
