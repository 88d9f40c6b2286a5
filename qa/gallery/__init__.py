"""Every screen as a picture, compared with how it looked before."""
