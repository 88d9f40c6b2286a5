"""Draws every screen as a picture and compares it with how it looked before."""
