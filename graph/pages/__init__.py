"""What the explorer's pages show: one frozen object a page, filled by a few reads, the same for HTML and JSON."""
