"""`make quick`: what a change needs in a minute."""
