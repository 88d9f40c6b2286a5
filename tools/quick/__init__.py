"""`make quick`: checks a change within a minute."""
