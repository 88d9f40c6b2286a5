"""The reference central service: what a terminal is developed and tested against."""
