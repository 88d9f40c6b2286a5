"""The reference centre: what a terminal is developed and tested against."""
