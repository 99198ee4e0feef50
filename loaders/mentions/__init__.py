"""What is mentioned in a page: cues, days, numbers, names, titles and bodies, each with its span."""
