"""`main.py bench`: what the terminal costs, each figure beside a floor of the same run."""
