"""Whom somebody serves."""
