"""The text that rules read: normalised, with a way back to the source, and cut into sections."""
