"""Readers: files become documents whose text stays exactly as it was decoded."""
