"""What stands in a line of HTML: words, marks, links, badges."""
