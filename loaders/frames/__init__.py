"""Frames: what the mentions of a page say together. Each builder is a small function over the scan."""
